import type { GroupedMessage } from './grouping';

/** A line of another feature's at its place in a conversation: what happened there, and when. */
export interface TimelineNote {
  id: string;
  /** Its place in the room's order, before the message of that place. */
  sort: number;
  /** Stands after the message of its place, which it comes of. */
  isAfter?: boolean | undefined;
  /** Milliseconds since the epoch. */
  ts: number;
  words: string;
  /** Whoever writes here should know of it before she sends. */
  isNews?: boolean | undefined;
}

export const noNotes: readonly TimelineNote[] = [];

export type TimelineRow = { kind: 'message'; grouped: GroupedMessage } | { kind: 'note'; note: TimelineNote };

/**
 * Messages of a conversation with the notes between them.
 * @param stretch which notes stand among them: from a place on, and before another
 */
export function withNotes(
  messages: readonly GroupedMessage[],
  notes: readonly TimelineNote[],
  { from, to }: { from: number; to: number },
): TimelineRow[] {
  const left = notes.filter(({ sort }) => sort >= from && sort < to);
  const rows: TimelineRow[] = [];
  for (const grouped of messages) {
    const { sort } = grouped.message;
    while (left[0] && (left[0].sort < sort || (left[0].sort === sort && !left[0].isAfter))) takeNote();
    rows.push({ kind: 'message', grouped });
  }
  while (left.length > 0) takeNote();
  return rows;

  function takeNote() {
    const note = left.shift();
    if (note) rows.push({ kind: 'note', note });
  }
}
