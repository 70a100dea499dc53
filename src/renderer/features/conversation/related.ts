import type { CacheDatabase } from '../../../cache/database';
import type { MessageContent, MessageRow, Relations } from '../../../cache/rows';
import { open } from '../../../cache/sealing';

/** A message as another one that answers it, or whose thread it begins, shows of it. */
export interface Quoted {
  id: string;
  /** Null while it is not on this device. */
  message: { sender: string; content: MessageContent } | null;
}

/** What stands beside a message in the timeline. */
export interface Related {
  /** The message that it answers. */
  replyTo?: Quoted;
  /** The root of the thread that it belongs to, where that is shown within the room's talk. */
  inThread?: Quoted;
  relations?: Relations;
  /** Some edit has changed it. */
  isEdited: boolean;
}

/**
 * Reads what stands beside the messages of a page, all of it at once.
 * @param threadId the thread that the page shows, or an empty string
 */
export async function readRelated(
  db: CacheDatabase,
  roomId: string,
  threadId: string,
  rows: readonly MessageRow[],
): Promise<Related[]> {
  const quotedIds = [
    ...new Set(rows.flatMap((row) => [row.replyTo, inThread(row, threadId)]).filter((id) => id !== undefined)),
  ];
  const onPage = new Map(rows.map((row) => [row.id, row]));
  const elsewhere = quotedIds.filter((id) => !onPage.has(id));
  const [relations, quoted] = await Promise.all([
    db.relations.bulkGet(rows.map((row): [string, string] => [roomId, row.id])),
    elsewhere.length > 0 ? db.messages.bulkGet(elsewhere) : [],
  ]);
  const known = new Map([...onPage, ...quoted.flatMap((row) => (row ? [[row.id, row] as const] : []))]);
  const quote = (id: string): Quoted => {
    const row = known.get(id);
    // An id of another room's message is nothing that this room may show.
    return { id, message: row?.roomId === roomId ? { sender: row.sender, content: open(row.c) } : null };
  };
  return rows.map((row, index) => {
    const related = relations[index];
    const root = inThread(row, threadId);
    return {
      ...(row.replyTo !== undefined && { replyTo: quote(row.replyTo) }),
      ...(root !== undefined && { inThread: quote(root) }),
      ...(related && { relations: open(related.c) }),
      isEdited: row.original !== undefined,
    };
  });
}

function inThread(row: MessageRow, threadId: string): string | undefined {
  return row.threadId && row.threadId !== threadId ? row.threadId : undefined;
}
