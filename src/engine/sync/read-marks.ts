import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { wholeRoom, type ReadMarkRow, type ReceiptRow, type ThreadMarkRow } from '../../cache/read-rows';
import type { MessageContent } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { threadMarksOf } from '../../cache/unread';
import { knownSorts } from './timeline';

/** The tables that {@link storeMarks} reads and changes. */
export function markTables(db: CacheDatabase) {
  return [db.readMarks, db.threadMarks, db.receipts, db.messages, db.updates];
}

/**
 * Works out how far this person has read. From her other clients, by the receipts that are kept: where they have read
 * further than is known here, and once what they have read is cached. And a first mark in a room that she is in and has
 * never read: at her joining, or before all that is cached of it, so that history fetched later is not taken for news.
 * Call inside the transaction that stores the rooms' events, over {@link markTables}.
 * @param roomIds the rooms of which events or receipts have come
 * @param joined the rooms that she is in, of those
 */
export async function storeMarks(
  db: CacheDatabase,
  roomIds: readonly string[],
  joined: ReadonlySet<string>,
  self: string,
): Promise<void> {
  const marks = await db.readMarks.bulkGet([...roomIds]);
  const own = await Promise.all(roomIds.map((roomId) => ownReceipts(db, roomId, self)));
  const known = await knownSorts(
    db,
    own.flat().map(({ eventId }) => eventId),
  );
  await Promise.all(
    roomIds.map(async (roomId, index) => {
      const receipts = own[index] ?? [];
      const mark = await markOf(db, roomId, {
        mark: marks[index],
        receipts,
        known,
        isJoined: joined.has(roomId),
        self,
      });
      if (mark) await storeThreadMarks(db, mark, receipts, known);
    }),
  );
}

function ownReceipts(db: CacheDatabase, roomId: string, self: string): Promise<ReceiptRow[]> {
  return db.receipts
    .where('[roomId+userId+threadId]')
    .between([roomId, self, Dexie.minKey], [roomId, self, Dexie.maxKey])
    .toArray();
}

interface Known {
  mark: ReadMarkRow | undefined;
  receipts: readonly ReceiptRow[];
  known: ReadonlyMap<string, number>;
  isJoined: boolean;
  self: string;
}

/** Brings the mark of the room as a whole up to date and gives it; null where it is not known how far she has read. */
async function markOf(
  db: CacheDatabase,
  roomId: string,
  { mark, receipts, known, isJoined, self }: Known,
): Promise<ReadMarkRow | null> {
  const eventId = receipts.find(({ threadId }) => threadId === wholeRoom)?.eventId;
  const sort = eventId === undefined ? undefined : known.get(eventId);
  const changed = await (async (): Promise<ReadMarkRow | null> => {
    if (eventId !== undefined && sort !== undefined) {
      return !mark || mark.sort < sort ? { roomId, eventId, sort, told: true } : null;
    }
    if (mark) return null;
    // A receipt that points before what is cached says that all of it is unread.
    if (eventId !== undefined) return { roomId, eventId, sort: await beforeAll(db, roomId), told: true };
    return isJoined ? firstMark(db, roomId, self) : null;
  })();
  if (changed) await db.readMarks.put(changed);
  return changed ?? mark ?? null;
}

/** Keeps which conversations are read further than their room. */
async function storeThreadMarks(
  db: CacheDatabase,
  { roomId, sort: all }: ReadMarkRow,
  receipts: readonly ReceiptRow[],
  known: ReadonlyMap<string, number>,
): Promise<void> {
  const marks = new Map((await threadMarksOf(db, roomId)).map((mark) => [mark.threadId, mark]));
  const passed = [...marks.values()].filter(({ sort }) => sort <= all);
  if (passed.length > 0) await db.threadMarks.bulkDelete(passed.map(({ threadId }) => [roomId, threadId]));
  const further = receipts.flatMap(({ threadId, eventId }): ThreadMarkRow[] => {
    const sort = threadId === wholeRoom ? undefined : known.get(eventId);
    if (sort === undefined || sort <= Math.max(all, marks.get(threadId)?.sort ?? all)) return [];
    return [{ roomId, threadId, eventId, sort, told: true }];
  });
  if (further.length > 0) await db.threadMarks.bulkPut(further);
}

async function firstMark(db: CacheDatabase, roomId: string, self: string): Promise<ReadMarkRow> {
  const joined = await db.messages
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter((row) => isJoinOf(open(row.c), self))
    .last();
  const mark = joined ?? { id: '', sort: await beforeAll(db, roomId) };
  return { roomId, eventId: mark.id, sort: mark.sort, told: true };
}

/** Whether a message tells that a person came. */
export function isJoinOf(content: MessageContent, self: string): boolean {
  return content.kind === 'member' && content.change === 'joined' && content.userId === self;
}

async function beforeAll(db: CacheDatabase, roomId: string): Promise<number> {
  const range = [
    [roomId, Dexie.minKey],
    [roomId, Dexie.maxKey],
  ] as const;
  const oldest = await db.messages
    .where('[roomId+sort]')
    .between(...range)
    .first();
  return (oldest?.sort ?? 0) - 1;
}
