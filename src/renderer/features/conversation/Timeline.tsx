import { useEffect, useRef, type RefObject } from 'react';
import type { ConversationProps } from './conversation-props';
import { KeepPlace } from './KeepPlace';
import { useKeeping } from './keeping';
import { moveAmongMessages } from './message-keys';
import type { Conversed } from './new-messages';
import { noNotes } from './notes';
import { placeOf, useNewest } from './queries';
import { useReaders } from '../../data/readers';
import { Earlier, Later } from './TimelineEdges';
import { TimelineMoves } from './TimelineMoves';
import { TimelinePage, TimelineRows } from './TimelineRows';
import { beginningOf } from './timeline-window';
import { useMessageWords } from './use-message-words';
import { useNewLine } from './use-new-line';
import { useReadMark } from './use-read-mark';
import type { TimelineMoving } from './use-timeline-window';
import { useTranslation } from '../../i18n/use-translation';

type TimelineProps = Pick<ConversationProps, 'renderCard' | 'renderMark' | 'notes'> & {
  conversed: Conversed;
  moving: TimelineMoving;
};

/** The messages of a conversation, newest at the bottom, earlier ones as one scrolls up. */
export function Timeline({ conversed, moving, renderCard, renderMark, notes = noNotes }: TimelineProps) {
  const { t } = useTranslation('conversation');
  const { roomId, threadId } = conversed;
  const { window: drawn, earlier, later, toNewest } = moving;
  const newest = useNewest(conversed, drawn.tailFrom);
  const words = useMessageWords();
  const scroller = useRef<HTMLDivElement>(null);
  const first = newest?.messages[0]?.sort ?? Infinity;
  const last = drawn.pages.at(-1);

  // Before what is on the screen is marked read.
  const line = useNewLine(roomId, threadId);
  useReadMark(scroller, conversed, drawn.hasTail ? newest : undefined);
  useOwnWordsInSight(scroller, placeOf(roomId, threadId), toNewest);

  const readers = useReaders(roomId, threadId);
  const rows = { conversed, renderCard, renderMark, notes, words, readers, lineId: line?.rowId ?? null };
  const isEmpty = newest?.messages.length === 0 && drawn.pages.length === 0 && notes.length === 0;
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
        <KeepPlace scroller={scroller} drawn={drawn}>
          <div className="timeline__content">
            {newest && (
              <Earlier
                roomId={roomId}
                threadId={threadId}
                place={beginningOf(drawn) ?? newest.messages[0]?.sort}
                // Anchored to the bottom: zero there, negative above.
                onMore={() => earlier(first, () => scroller.current?.scrollTop === 0)}
              />
            )}
            {isEmpty && <p className="timeline__empty">{t(threadId ? 'emptyThread' : 'empty')}</p>}
            {drawn.pages.length > 0 && (
              <ol className="timeline__list" aria-label={t('earlierMessages')}>
                {drawn.pages.map((page) => (
                  <TimelinePage key={page.from} page={page} {...rows} />
                ))}
              </ol>
            )}
            {!drawn.hasTail && last && <Later to={last.to} onMore={later} />}
            {drawn.hasTail && newest && !isEmpty && (
              <ol className="timeline__list" aria-live="polite" aria-relevant="additions">
                <TimelineRows {...rows} snapshot={newest} stretch={{ from: drawn.tailFrom ?? first, to: Infinity }} />
              </ol>
            )}
          </div>
        </KeepPlace>
      </div>
      <TimelineMoves scroller={scroller} line={line} shown={newest} drawn={drawn} toNewest={toNewest} />
    </div>
  );
}

/** Whoever writes sees what she has written, also when she was elsewhere in the conversation. */
function useOwnWordsInSight(scroller: RefObject<HTMLElement | null>, place: string, toNewest: () => void): void {
  const newestOwn = useKeeping().findLast((one) => one.place === place)?.message.txnId;
  useEffect(() => {
    if (newestOwn === undefined) return;
    toNewest();
    scroller.current?.scrollTo(0, 0);
  }, [newestOwn, scroller, toNewest]);
}
