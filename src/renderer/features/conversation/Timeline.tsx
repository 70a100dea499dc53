import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { useWhen } from '../../i18n/time';
import { Button } from '../../ui/Button';
import type { ConversationProps } from './conversation-props';
import { MessageItem } from './MessageItem';
import { moveAmongMessages } from './message-keys';
import { grouped } from './grouping';
import { firstPage, placeOf, useTimeline, type TimelineSnapshot } from './queries';
import { useMessageWords } from './use-message-words';
import { useReadMark } from './use-read-mark';
import { useSeen } from './use-seen';

/** How many more when one scrolls up. */
const page = 50;

type TimelineProps = Required<Pick<ConversationProps, 'roomId' | 'threadId'>> &
  Pick<ConversationProps, 'renderCard'> & {
    /** How many messages must be shown, so that one that is gone to is among them. */
    atLeast?: number;
  };

/** The messages of a conversation, newest at the bottom, earlier ones as one scrolls up. */
export function Timeline({ roomId, threadId = '', renderCard, atLeast = 0 }: TimelineProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const place = placeOf(roomId, threadId);
  const [size, setSize] = useState({ place, limit: firstPage });
  const limit = Math.max(atLeast, size.place === place ? size.limit : firstPage);
  const snapshot = useTimeline(roomId, threadId, limit);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = snapshot?.place;

  // Another conversation begins at its newest message.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [shown]);
  useReadMark(scroller, snapshot);

  return (
    // The list is anchored to its bottom by the stylesheet (column-reverse): new rows push up, earlier rows do not move it.
    <div
      className="timeline"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('messages')}
      onKeyDown={moveAmongMessages}
    >
      <div className="timeline__content">
        {snapshot && <Earlier snapshot={snapshot} onMore={() => setSize({ place, limit: limit + page })} />}
        {snapshot && <Messages snapshot={snapshot} renderCard={renderCard} />}
      </div>
    </div>
  );
}

interface MessagesProps extends Pick<ConversationProps, 'renderCard'> {
  snapshot: TimelineSnapshot;
}

function Messages({ snapshot, renderCard }: MessagesProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const when = useWhen();
  const words = useMessageWords();
  if (snapshot.messages.length === 0) {
    return <p className="timeline__empty">{t(snapshot.threadId ? 'emptyThread' : 'empty')}</p>;
  }
  return (
    <ol className="timeline__list" aria-live="polite" aria-relevant="additions">
      {grouped(snapshot.messages).map(({ message, startsDay, startsGroup }) => (
        <li key={message.id} className="timeline__row">
          {startsDay && <div className="timeline__day">{when.day(message.ts)}</div>}
          <MessageItem
            roomId={snapshot.roomId}
            message={message}
            isFirst={startsGroup}
            renderCard={renderCard}
            words={words}
          />
        </li>
      ))}
    </ol>
  );
}

interface EarlierProps {
  snapshot: TimelineSnapshot;
  /** Shows more of what the cache holds. */
  onMore: () => void;
}

/** The top of the list: reads more from the cache and then from the homeserver when it comes into view. */
function Earlier({ snapshot, onMore }: EarlierProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const { engine } = useAccount();
  const { roomId, threadId, hasEarlier, complete, messages } = snapshot;
  const [round, setRound] = useState(0);
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  // A thread's messages come with its room's; only the main talk pages back.
  const mayFetch = !complete && !threadId;

  async function fetchEarlier() {
    setState('fetching');
    const fetched = await engine.loadEarlier(roomId).catch(() => false);
    setState(fetched ? 'idle' : 'failed');
    setRound((before) => before + 1);
  }

  const ref = useSeen(
    () => {
      if (hasEarlier) onMore();
      else if (mayFetch && state === 'idle') void fetchEarlier();
    },
    `${snapshot.place} ${messages.length} ${round}`,
    hasEarlier || mayFetch,
  );

  return (
    <div className="timeline__earlier" ref={ref}>
      {mayFetch && state === 'fetching' && <span role="status">{t('fetchingEarlier')}</span>}
      {mayFetch && state === 'failed' && (
        <>
          <span role="status">{t('earlierFailed')}</span>
          <Button onClick={() => void fetchEarlier()}>{t('common:tryAgain')}</Button>
        </>
      )}
      {complete && !hasEarlier && !threadId && messages.length > 0 && <span>{t('beginning')}</span>}
    </div>
  );
}
