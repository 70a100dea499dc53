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
  const ofRoom = await db.receipts
    .where('[roomId+userId+threadId]')
    .between([roomId, Dexie.minKey, Dexie.minKey], [roomId, Dexie.maxKey, Dexie.maxKey])
    .toArray();
  const rows = ofRoom.filter((row) => row.threadId === threadId || row.threadId === wholeRoom);
  const places = await placesOf(db, [...new Set(rows.map(({ eventId }) => eventId))]);
  const furthest = new Map<string, Reader>();
  for (const { userId, ts, eventId } of rows) {
    const sort = places.get(eventId);
    const known = furthest.get(userId);
    if (sort !== undefined && (!known || known.sort < sort)) furthest.set(userId, { id: userId, sort, ts });
  }
  return [...furthest.values()];
}

/** Where events stand in their room's order, those that are cached. Most that is read is a message. */
async function placesOf(db: CacheDatabase, ids: readonly string[]): Promise<Map<string, number>> {
  const messages = await db.messages.bulkGet([...ids]);
  const updates = await db.updates.bulkGet(ids.filter((_, index) => !messages[index]));
  const rows = [...messages, ...updates].filter((row) => row !== undefined);
  return new Map(rows.map(({ id, sort }) => [id, sort]));
}
