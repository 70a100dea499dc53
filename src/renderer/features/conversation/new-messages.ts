import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { localSortBase } from '../../../cache/outbox';
import { hiddenThread, type MessageRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';

/** Which rows of a room are a conversation's. */
export interface Conversed {
  roomId: string;
  /** Root of the thread that it is, or an empty string. */
  threadId: string;
  /** The room has questions, whose threads are read beside them and not in its talk. */
  hasQuestions: boolean;
}

/** The first row of a conversation after a place that others have said; what is missing there may be such. */
export function firstNew(
  db: CacheDatabase,
  conversed: Conversed,
  after: number,
  self: string,
): Promise<MessageRow | undefined> {
  return firstAfter(db, conversed, after, (row) => row.state === 'gap' || (row.sender !== self && isSaid(row)));
}

/** The first row of a conversation at a place or after it that can be gone to. */
export function firstSaid(db: CacheDatabase, conversed: Conversed, from: number): Promise<MessageRow | undefined> {
  return firstAfter(db, conversed, from - 0.25, isSaid);
}

async function firstAfter(
  db: CacheDatabase,
  { roomId, threadId, hasQuestions }: Conversed,
  after: number,
  isWanted: (row: MessageRow) => boolean,
): Promise<MessageRow | undefined> {
  const apart = new Set(hasQuestions && !threadId ? await questionIds(db, roomId) : []).add(hiddenThread);
  return db.messages
    .where('[roomId+sort]')
    .between([roomId, after], [roomId, localSortBase], false, false)
    .filter((row) => (threadId ? row.threadId === threadId : !apart.has(row.threadId)) && isWanted(row))
    .first();
}

export function questionIds(db: CacheDatabase, roomId: string): Promise<string[]> {
  return db.questions.where('[roomId+lastTs]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).primaryKeys();
}

function isSaid(row: MessageRow): boolean {
  if (row.state === 'gap' || row.state === 'redacted') return false;
  const { kind } = open(row.c);
  return kind !== 'member' && kind !== 'hidden' && kind !== 'malformed';
}
