import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { wholeRoom } from '../../../cache/read-rows';
import { isLocalEventId } from '../../../domain/act';
import { remembered, useReading } from '../../data/reading';
import type { Message } from './queries';

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

type Placed = Pick<Message, 'id' | 'sort' | 'sender' | 'ts'> & { content: { kind: Message['content']['kind'] } };

/**
 * At which message each reader is shown: the last that she has read, where it is among those that are shown. Whoever
 * has said something has read up to it, and is not shown at her own words.
 * @param messages oldest first
 * @returns by message, those who read it last first
 */
export function placeReaders(messages: readonly Placed[], all: readonly Reader[], self: string): Map<string, Reader[]> {
  const said = messages.filter(
    ({ id, content }) => !isLocalEventId(id) && content.kind !== 'gap' && content.kind !== 'member',
  );
  const ownWords = new Map(said.map(({ sender, sort }) => [sender, sort]));
  const placed = new Map<string, Reader[]>();
  for (const reader of all) {
    if (reader.id === self || (ownWords.get(reader.id) ?? Number.NEGATIVE_INFINITY) >= reader.sort) continue;
    const last = said.findLast(({ sort }) => sort <= reader.sort);
    if (!last || last.sender === reader.id) continue;
    placed.set(last.id, [...(placed.get(last.id) ?? []), reader]);
  }
  for (const at of placed.values()) at.sort((one, other) => other.ts - one.ts || (one.id < other.id ? -1 : 1));
  return placed;
}
