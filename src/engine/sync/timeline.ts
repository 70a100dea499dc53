import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { localSortBase } from '../../cache/outbox';
import type { MessageContent } from '../../cache/rows';
import { seal } from '../../cache/sealing';
import { countMalformed } from '../../cache/status';
import { applyEvent, timelineTables } from '../projection/apply';
import type { TimelineEvent } from '../projection/timeline-event';
import { firstAfterGap, gapId, gapSort, placeChunk, placeEarlier } from './room-order';

/** What a room's part of a response leaves to know. */
export interface StoredChunk {
  /** Events of Piiri's that did not parse. */
  malformed: number;
  /** Set when the cache now begins at this chunk: the token to page back from, or an empty string at the beginning. */
  earlierFrom: string | null;
}

/**
 * Stores a chunk of the newest events, in the room's order, with a mark where something is missing before them.
 * Call inside a transaction over the timeline's tables.
 * @param previous token to page back from, before the chunk's first event
 */
export async function storeChunk(
  db: CacheDatabase,
  roomId: string,
  events: readonly TimelineEvent[],
  limited: boolean,
  previous: string,
  self: string,
): Promise<StoredChunk> {
  const newest = await newestSort(db, roomId);
  const known = await knownSorts(
    db,
    events.map((event) => event.id),
  );
  const placement = placeChunk({ eventIds: events.map((event) => event.id), limited }, known, newest);
  let malformed = 0;
  for (const event of events) {
    const sort = placement.sorts.get(event.id);
    if (sort !== undefined && !(await applyEvent(db, event, sort, self))) malformed += 1;
  }
  const firstSort = Math.min(...placement.sorts.values());
  switch (placement.missingBefore) {
    case 'nothing':
      return { malformed, earlierFrom: newest === null ? '' : null };
    case 'beginning':
      return { malformed, earlierFrom: previous };
    case 'gap':
      await putGap(db, roomId, firstSort, previous);
      return { malformed, earlierFrom: null };
  }
}

/** A page of earlier events, newest first, and the token behind it where there is more. */
export interface EarlierPage {
  events: readonly TimelineEvent[];
  next: string | undefined;
}

/** The tables that storing a page changes. */
export function pageTables(db: CacheDatabase) {
  return [...timelineTables(db), db.status];
}

/**
 * Stores a page before the room's oldest event. Call inside a transaction over {@link pageTables}.
 * @returns the token to page on from, or an empty string at the room's beginning
 */
export async function storeEarlier(
  db: CacheDatabase,
  roomId: string,
  page: EarlierPage,
  self: string,
): Promise<string> {
  const oldest = await db.messages
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .first();
  const oldestUpdate = await db.updates
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .first();
  const before = Math.min(oldest?.sort ?? 0, oldestUpdate?.sort ?? 0);
  await storePage(db, page.events, Math.floor(before), self);
  return page.next ?? '';
}

/**
 * Stores a page into a gap, and moves the gap's mark before it or takes it away. Call inside a transaction over
 * {@link pageTables}.
 */
export async function storeIntoGap(db: CacheDatabase, id: string, page: EarlierPage, self: string): Promise<void> {
  const gap = await db.messages.get(id);
  if (!gap) return;
  const { joined, first } = await storePage(db, page.events, firstAfterGap(gap.sort), self);
  await db.messages.delete(id);
  if (!joined && page.next) await putGap(db, gap.roomId, first, page.next);
}

async function storePage(
  db: CacheDatabase,
  events: readonly TimelineEvent[],
  before: number,
  self: string,
): Promise<{ joined: boolean; first: number }> {
  const ids = events.map((event) => event.id);
  const { sorts, joined, first } = placeEarlier(ids, await knownSorts(db, ids), before);
  let malformed = 0;
  for (const event of events.toReversed()) {
    const sort = sorts.get(event.id);
    if (sort !== undefined && !(await applyEvent(db, event, sort, self))) malformed += 1;
  }
  await countMalformed(db, malformed);
  return { joined, first };
}

async function putGap(db: CacheDatabase, roomId: string, firstAfter: number, from: string): Promise<void> {
  await db.messages.put({
    id: gapId(roomId, firstAfter),
    roomId,
    sort: gapSort(firstAfter),
    ts: 0,
    sender: '',
    threadId: '',
    state: 'gap',
    txnId: '',
    c: seal<MessageContent>({ kind: 'gap', from }),
  });
}

/** The places of those events that are cached, among messages and updates alike. */
export async function knownSorts(db: CacheDatabase, ids: string[]): Promise<Map<string, number>> {
  const [messages, updates] = await Promise.all([db.messages.bulkGet(ids), db.updates.bulkGet(ids)]);
  return new Map([...messages, ...updates].flatMap((row) => (row ? [[row.id, row.sort] as const] : [])));
}

async function newestSort(db: CacheDatabase, roomId: string): Promise<number | null> {
  const range = [
    [roomId, Dexie.minKey],
    [roomId, localSortBase],
  ] as const;
  const [message, update] = await Promise.all([
    db.messages
      .where('[roomId+sort]')
      .between(...range)
      .last(),
    db.updates
      .where('[roomId+sort]')
      .between(...range)
      .last(),
  ]);
  if (!message && !update) return null;
  return Math.max(message?.sort ?? -Infinity, update?.sort ?? -Infinity);
}
