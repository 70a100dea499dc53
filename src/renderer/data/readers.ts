import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { wholeRoom } from '../../cache/read-rows';
import { remembered, useReading } from './reading';

/** Somebody else, and how far she has read a conversation. */
export interface Reader {
  id: string;
  /** The place in the room's order that she has read to. */
  sort: number;
  /** When. */
  ts: number;
}

const nobody: readonly Reader[] = [];
const readersKept = 20;
const readers = remembered(readersKept, readReaders);

/** Who of the others has read how far of a conversation, where what they have read is cached. */
export function useReaders(roomId: string, threadId: string): readonly Reader[] {
  return useReading(readers, roomId, threadId) ?? nobody;
}

export async function readReaders(db: CacheDatabase, roomId: string, threadId: string): Promise<Reader[]> {
  const rows = await db.receipts
    .where('[roomId+userId+threadId]')
    .between([roomId, Dexie.minKey, Dexie.minKey], [roomId, Dexie.maxKey, Dexie.maxKey])
    .filter((row) => row.threadId === threadId || row.threadId === wholeRoom)
    .toArray();
  const ids = rows.map(({ eventId }) => eventId);
  const [messages, updates] = await Promise.all([db.messages.bulkGet(ids), db.updates.bulkGet(ids)]);
  const furthest = new Map<string, Reader>();
  rows.forEach(({ userId, ts }, index) => {
    const sort = (messages[index] ?? updates[index])?.sort;
    const known = furthest.get(userId);
    if (sort !== undefined && (!known || known.sort < sort)) furthest.set(userId, { id: userId, sort, ts });
  });
  return [...furthest.values()];
}
