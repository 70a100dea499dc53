import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { localSortBase } from '../../cache/outbox';
import type { MessageContent, MessageRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { countMalformed } from '../../cache/status';
import { applyEvents, timelineTables, type PlacedEvent } from '../projection/apply';
import type { TimelineEvent } from '../projection/timeline-event';
import { eventBelow } from './neighbours';
import { firstAfterGap, gapId, gapSort, placeChunk, placeEarlier, placeLater } from './room-order';

/** The newest events of a room as a response brings them, in the room's order. */
export interface RoomChunk {
  roomId: string;
  events: readonly TimelineEvent[];
  limited: boolean;
  /** Token to page back from, before the chunk's first event. */
  previous: string;
}

/** What a response's chunks leave to know. */
export interface StoredChunks {
  /** Events of Piiri's that did not parse. */
  malformed: number;
  /** For rooms whose cache now begins at their chunk: the token to page back from, or an empty string at the beginning. */
  earlierFrom: Map<string, string>;
}

/**
 * Stores chunks of the newest events, one for each room, with a mark where something is missing before one. Call
 * inside a transaction over the timeline's tables.
 */
export async function storeChunks(
  db: CacheDatabase,
  chunks: readonly RoomChunk[],
  self: string,
): Promise<StoredChunks> {
  const ids = chunks.flatMap((chunk) => chunk.events.map((event) => event.id));
  // A new device's cache is empty, and nobody waits so eagerly for it: nothing is looked for there.
  const isEmpty = await hasNoTimeline(db);
  const known: ReadonlyMap<string, number> = isEmpty ? new Map() : await knownSorts(db, ids);
  const ends = isEmpty ? [] : await Promise.all(chunks.map((chunk) => roomEnd(db, chunk.roomId)));
  const earlierFrom = new Map<string, string>();
  const placed: PlacedEvent[] = [];
  const gaps: MessageRow[] = [];
  for (const [index, { roomId, events, limited, previous }] of chunks.entries()) {
    const { newest, isNewRoom } = ends[index] ?? { newest: null, isNewRoom: true };
    const eventIds = events.map((event) => event.id);
    const { sorts, missingBefore } = placeChunk({ eventIds, limited }, known, newest);
    placed.push(...placedAt(events, sorts, isNewRoom));
    if (missingBefore === 'gap') gaps.push(gapRow(roomId, Math.min(...sorts.values()), previous));
    if (newest === null) earlierFrom.set(roomId, missingBefore === 'beginning' ? previous : '');
  }
  const malformed = await applyEvents(db, placed, self);
  if (gaps.length > 0) await db.messages.bulkPut(gaps);
  return { malformed: malformed.length, earlierFrom };
}

export function placedAt(
  events: readonly TimelineEvent[],
  sorts: ReadonlyMap<string, number>,
  isNewRoom: boolean,
): PlacedEvent[] {
  return events.flatMap((event) => {
    const sort = sorts.get(event.id);
    return sort === undefined ? [] : [{ event, sort, isNewRoom }];
  });
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
 * @returns the id of the mark where it stands now, or null where nothing is missing any more
 */
export async function storeIntoGap(
  db: CacheDatabase,
  id: string,
  page: EarlierPage,
  self: string,
): Promise<string | null> {
  const gap = await db.messages.get(id);
  const content = gap && open(gap.c);
  if (!gap || content?.kind !== 'gap') return null;
  const { joined, first } = await storePage(db, page.events, firstAfterGap(gap.sort), self);
  await db.messages.delete(id);
  if (joined || !page.next) return null;
  return db.messages.put(gapRow(gap.roomId, first, page.next, content.after));
}

/** A page of later events, in the room's order, and the token behind it. */
export interface LaterPage {
  events: readonly TimelineEvent[];
  next: string | undefined;
}

/**
 * Stores a page at the lower end of a gap, and takes the gap's mark away where nothing is missing any more. Call inside
 * a transaction over {@link pageTables}.
 */
export async function storeIntoGapLater(db: CacheDatabase, id: string, page: LaterPage, self: string): Promise<void> {
  const gap = await db.messages.get(id);
  const content = gap && open(gap.c);
  if (!gap || content?.kind !== 'gap') return;
  const below = await eventBelow(db, gap.roomId, gap.sort);
  if (!below) return;
  const ids = page.events.map((event) => event.id);
  const { sorts, joined } = placeLater(ids, await knownSorts(db, ids), below.sort);
  if (below.sort + sorts.size >= gap.sort) return;
  const malformed = await applyEvents(db, placedAt(page.events, sorts, false), self);
  await countMalformed(db, malformed.length);
  // Nothing after the page, and nothing that it joins: the room's newest events are what stands after the gap.
  if (joined || !page.next) return db.messages.delete(id);
  await db.messages.put(gapRow(gap.roomId, firstAfterGap(gap.sort), content.from, page.next));
}

async function storePage(
  db: CacheDatabase,
  events: readonly TimelineEvent[],
  before: number,
  self: string,
): Promise<{ joined: boolean; first: number }> {
  const ids = events.map((event) => event.id);
  const { sorts, joined, first } = placeEarlier(ids, await knownSorts(db, ids), before);
  const malformed = await applyEvents(db, placedAt(events.toReversed(), sorts, false), self);
  await countMalformed(db, malformed.length);
  return { joined, first };
}

/** The mark of a gap before a place. */
export function gapRow(roomId: string, firstAfter: number, from: string, after?: string): MessageRow {
  return {
    id: gapId(roomId, firstAfter),
    roomId,
    sort: gapSort(firstAfter),
    ts: 0,
    sender: '',
    threadId: '',
    state: 'gap',
    txnId: '',
    c: seal<MessageContent>({ kind: 'gap', from, ...(after && { after }) }),
  };
}

/** The places of those events that are cached, among messages and updates alike. */
export async function knownSorts(db: CacheDatabase, ids: string[]): Promise<Map<string, number>> {
  const [messages, updates] = await Promise.all([db.messages.bulkGet(ids), db.updates.bulkGet(ids)]);
  return new Map([...messages, ...updates].flatMap((row) => (row ? [[row.id, row.sort] as const] : [])));
}

async function hasNoTimeline(db: CacheDatabase): Promise<boolean> {
  const rows = await Promise.all([db.messages.toCollection().first(), db.updates.toCollection().first()]);
  return rows.every((row) => row === undefined);
}

/** The highest place in a room's cache of what is on the homeserver, and whether nothing else is cached of it either. */
async function roomEnd(db: CacheDatabase, roomId: string): Promise<{ newest: number | null; isNewRoom: boolean }> {
  const lastBefore = (end: unknown) => {
    const range = [
      [roomId, Dexie.minKey],
      [roomId, end],
    ] as const;
    const [messages, updates] = [db.messages, db.updates].map((table) =>
      table.where('[roomId+sort]').between(...range),
    );
    return Promise.all([messages?.last(), updates?.last()]);
  };
  const [message, update] = await lastBefore(Dexie.maxKey);
  if (!message && !update) return { newest: null, isNewRoom: true };
  const rows = await lastBefore(localSortBase);
  const sorts = rows.flatMap((row) => (row ? [row.sort] : []));
  return { newest: sorts.length > 0 ? Math.max(...sorts) : null, isNewRoom: false };
}
