import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { hiddenThread, type MessageRow } from '../../../cache/rows';
import { questionIds, type Conversed } from './new-messages';

/** A stretch of a room's order: from one place on, and before another. */
export interface Stretch {
  from: number;
  to: number;
}

/** The places of all rows, those that are not yet on the homeserver too. */
const end = Number.MAX_SAFE_INTEGER;

/** All rows of a conversation in a stretch of its room's order. */
export async function rowsWithin(
  db: CacheDatabase,
  conversed: Conversed,
  { from, to }: Partial<Stretch>,
): Promise<MessageRow[]> {
  const isPart = partOf(conversed, hasThreadsApart(conversed) ? await questionIds(db, conversed.roomId) : []);
  const rows = await placed(db, conversed, from ?? -end, to ?? end).toArray();
  return rows.filter(isPart);
}

/**
 * The last rows of a conversation before a place, newest first; at most as many as are wanted. What was fetched together
 * stands at places one after another, and reading a range of those forwards takes a third of the time of going back row
 * by row, so that is tried first.
 */
export async function rowsBefore(
  db: CacheDatabase,
  conversed: Conversed,
  wanted: number,
  before = end,
): Promise<MessageRow[]> {
  const isPart = partOf(conversed, hasThreadsApart(conversed) ? await questionIds(db, conversed.roomId) : []);
  const last = before === end ? (await placed(db, conversed, -end, end).last())?.sort : before - 1;
  if (last === undefined) return [];
  const close = await placed(db, conversed, last + 1 - wanted * 2, last + 1).toArray();
  const part = close.filter(isPart);
  if (part.length >= wanted) return part.slice(-wanted).reverse();
  return rowsFrom(() => placed(db, conversed, -end, before).reverse(), conversed, wanted, isPart);
}

/** The first rows of a conversation from a place on, oldest first; at most as many as are wanted. */
export async function rowsAfter(
  db: CacheDatabase,
  conversed: Conversed,
  wanted: number,
  from: number,
): Promise<MessageRow[]> {
  const isPart = partOf(conversed, hasThreadsApart(conversed) ? await questionIds(db, conversed.roomId) : []);
  return rowsFrom(() => placed(db, conversed, from, end), conversed, wanted, isPart);
}

/** Messages kept before what is drawn, so that whoever goes on scrolling up does not wait for the homeserver. */
const keptAhead = 300;

/** Whether the cache holds so little of a room before a place that more should be fetched already. */
export async function isScarceBefore(db: CacheDatabase, roomId: string, place: number): Promise<boolean> {
  return (await placed(db, { roomId, threadId: '' }, -end, place).count()) < keptAhead;
}

/** Rows are read by the page, which is much faster than one by one by a filter of the database's. */
async function rowsFrom(
  all: () => ReturnType<typeof placed>,
  { threadId }: Conversed,
  wanted: number,
  isPart: (row: MessageRow) => boolean,
): Promise<MessageRow[]> {
  for (let read = threadId ? wanted : wanted * 2; ; read *= 2) {
    const rows = await all().limit(read).toArray();
    const part = rows.filter(isPart);
    if (part.length >= wanted || rows.length < read) return part.slice(0, wanted);
  }
}

function placed(
  db: CacheDatabase,
  { roomId, threadId }: Pick<Conversed, 'roomId' | 'threadId'>,
  from: number,
  to: number,
) {
  return threadId
    ? db.messages
        .where('[roomId+threadId+sort]')
        .between([roomId, threadId, from], [roomId, threadId, to === end ? Dexie.maxKey : to], true, false)
    : db.messages.where('[roomId+sort]').between([roomId, from], [roomId, to === end ? Dexie.maxKey : to], true, false);
}

/**
 * Threads that other clients make in a room's talk are shown in it; the threads of questions are read beside their
 * questions. Asked where it is awaited: a live query forgets what it reads after awaiting what is not the database's.
 */
function hasThreadsApart({ threadId, hasQuestions }: Conversed): boolean {
  return hasQuestions && !threadId;
}

/** Tells which rows of a room are a conversation's. */
function partOf({ threadId }: Conversed, questions: readonly string[]): (row: MessageRow) => boolean {
  if (threadId) return () => true;
  const apart = new Set(questions).add(hiddenThread);
  return (row) => !apart.has(row.threadId);
}
