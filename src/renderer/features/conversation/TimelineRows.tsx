import { useMemo } from 'react';
import { useAccount } from '../../data/account';
import { useActing } from './acting';
import type { ConversationProps } from './conversation-props';
import { grouped } from './grouping';
import { MessageItem } from './MessageItem';
import type { Conversed } from './new-messages';
import { NoteItem } from './NoteItem';
import { withNotes, type TimelineNote } from './notes';
import { usePage, type PageSnapshot } from './queries';
import { ReadBy } from './ReadBy';
import type { Reader } from '../../data/readers';
import { placeReaders } from './readers';
import type { Stretch } from './timeline-rows';
import type { MessageWords } from './use-message-words';
import { useTranslation } from '../../i18n/use-translation';

/** What all rows of a timeline are drawn with. */
export interface RowsProps extends Pick<ConversationProps, 'renderCard' | 'renderMark'> {
  conversed: Conversed;
  notes: readonly TimelineNote[];
  /** The first row that was new. */
  lineId: string | null;
  /** How far the others have read. */
  readers: readonly Reader[];
  words: MessageWords;
}

/** The rows of a page. */
export function TimelinePage({ page, ...props }: RowsProps & { page: Stretch }) {
  const snapshot = usePage(props.conversed, page);
  return snapshot && <TimelineRows {...props} snapshot={snapshot} stretch={page} />;
}

/** Messages one after another, with the days, the notes and the line of what is new between them. */
export function TimelineRows({
  conversed: { roomId, threadId },
  renderCard,
  renderMark,
  notes,
  lineId,
  words,
  readers,
  snapshot: { messages, before },
  stretch,
}: RowsProps & { snapshot: PageSnapshot; stretch: Stretch }) {
  const { t } = useTranslation('conversation');
  const { openDialog } = useActing();
  const readBy = useReadBy(messages, readers, stretch);
  // Notes from before all messages stand above the first.
  const from = before ? stretch.from : -Infinity;
  return withNotes(grouped(messages, before), notes, { from, to: stretch.to }).map((row) => {
    if (row.kind === 'note') {
      return (
        <li key={`note:${row.note.id}`} className="timeline__row">
          <NoteItem note={row.note} />
        </li>
      );
    }
    const { message, startsDay, startsGroup } = row.grouped;
    const readHere = readBy.get(message.id);
    return (
      <li key={message.id} className="timeline__row">
        {startsDay && message.content.kind !== 'gap' && (
          <Day
            text={words.when.day(message.ts)}
            onChoose={threadId ? null : () => openDialog({ kind: 'date', ts: message.ts })}
          />
        )}
        {message.id === lineId && <div className="timeline__new">{t('new')}</div>}
        <MessageItem
          roomId={roomId}
          message={message}
          isFirst={startsGroup || message.id === lineId}
          renderCard={renderCard}
          renderMark={renderMark}
          words={words}
        />
        {readHere && <ReadBy readers={readHere} />}
      </li>
    );
  });
}

/** Who has read up to which of a stretch's messages, and not further than the stretch. */
function useReadBy(messages: PageSnapshot['messages'], readers: readonly Reader[], { from, to }: Stretch) {
  const { userId } = useAccount();
  return useMemo(() => {
    const here = readers.filter(({ sort }) => sort >= from && sort < to);
    return placeReaders(messages, here, userId);
  }, [messages, readers, from, to, userId]);
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
