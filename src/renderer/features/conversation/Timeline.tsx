import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { useWhen } from '../../i18n/time';
import { Button } from '../../ui/Button';
import { useActing } from './acting';
import type { ConversationProps } from './conversation-props';
import { MessageItem } from './MessageItem';
import { moveAmongMessages } from './message-keys';
import { grouped } from './grouping';
import { NoteItem } from './NoteItem';
import { noNotes, withNotes, type TimelineNote } from './notes';
import { firstPage, placeOf, useTimeline, type TimelineSnapshot } from './queries';
import { ReadBy } from './ReadBy';
import { placeReaders, useReaders, type Reader } from './readers';
import { TimelineMoves } from './TimelineMoves';
import { useMessageWords } from './use-message-words';
import { useNewLine } from './use-new-line';
import { useReadMark } from './use-read-mark';
import { useSeen } from './use-seen';

/** How many more when one scrolls up. */
const page = 50;

/** Pages of history that are fetched in one go once a person goes on scrolling up. */
const pagesAhead = 3;

type TimelineProps = Required<Pick<ConversationProps, 'roomId' | 'threadId'>> &
  Pick<ConversationProps, 'renderCard' | 'notes'> & {
    /** How many messages must be shown, so that one that is gone to is among them. */
    atLeast?: number;
  };

/** The messages of a conversation, newest at the bottom, earlier ones as one scrolls up. */
export function Timeline({ roomId, threadId = '', renderCard, notes = noNotes, atLeast = 0 }: TimelineProps) {
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
  // Before what is on the screen is marked read.
  const line = useNewLine(roomId, threadId);
  useReadMark(scroller, snapshot);

  return (
    <div className="timeline-frame">
      {/* The list is anchored to its bottom by the stylesheet (column-reverse): new rows push up, earlier rows do not move it. */}
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
          {snapshot && (
            <Messages snapshot={snapshot} renderCard={renderCard} notes={notes} lineId={line?.rowId ?? null} />
          )}
        </div>
      </div>
      <TimelineMoves scroller={scroller} line={line} shown={snapshot} />
    </div>
  );
}

interface MessagesProps extends Pick<ConversationProps, 'renderCard'> {
  snapshot: TimelineSnapshot;
  notes: readonly TimelineNote[];
  /** The first row that was new. */
  lineId: string | null;
}

function Messages({ snapshot, renderCard, notes, lineId }: MessagesProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const when = useWhen();
  const words = useMessageWords();
  const { openDialog } = useActing();
  const readBy = useReadBy(snapshot);
  if (snapshot.messages.length === 0 && notes.length === 0) {
    return <p className="timeline__empty">{t(snapshot.threadId ? 'emptyThread' : 'empty')}</p>;
  }
  return (
    <ol className="timeline__list" aria-live="polite" aria-relevant="additions">
      {withNotes(grouped(snapshot.messages), notes, snapshot.hasEarlier).map((row) => {
        if (row.kind === 'note') {
          return (
            <li key={`note:${row.note.id}`} className="timeline__row">
              <NoteItem note={row.note} />
            </li>
          );
        }
        const { message, startsDay, startsGroup } = row.grouped;
        const readers = readBy.get(message.id);
        return (
          <li key={message.id} className="timeline__row">
            {startsDay && message.content.kind !== 'gap' && (
              <Day
                text={when.day(message.ts)}
                onChoose={snapshot.threadId ? null : () => openDialog({ kind: 'date', ts: message.ts })}
              />
            )}
            {message.id === lineId && <div className="timeline__new">{t('new')}</div>}
            <MessageItem
              roomId={snapshot.roomId}
              message={message}
              isFirst={startsGroup || message.id === lineId}
              renderCard={renderCard}
              words={words}
            />
            {readers && <ReadBy readers={readers} />}
          </li>
        );
      })}
    </ol>
  );
}

/** Who has read up to which of the messages that are shown. */
function useReadBy({ roomId, threadId, messages }: TimelineSnapshot): ReadonlyMap<string, readonly Reader[]> {
  const { userId } = useAccount();
  const readers = useReaders(roomId, threadId);
  return useMemo(() => placeReaders(messages, readers ?? [], userId), [messages, readers, userId]);
}

/** A day's beginning; in a room's talk another day can be gone to from it. */
function Day({ text, onChoose }: { text: string; onChoose: (() => void) | null }) {
  const { t } = useTranslation('conversation');
  return (
    <div className="timeline__day">
      {onChoose ? (
        <button type="button" className="timeline__day-button" title={t('date.title')} onClick={onChoose}>
          {text}
        </button>
      ) : (
        text
      )}
    </div>
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
    const fetched = await engine.loadEarlier(roomId, round === 0 ? 1 : pagesAhead).catch(() => false);
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
