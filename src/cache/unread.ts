import { Dexie } from 'dexie';
import { assertNever } from '../domain/result';
import { namedIn } from '../domain/work-items/work-item';
import type { CacheDatabase } from './database';
import { hiddenThread, type MessageContent, type MessageRow, type RoomRow } from './rows';
import { open } from './sealing';

/** How far a person has read a room: all of it up to a place, and some of its conversations further. */
export interface ReadPlaces {
  /** Below every place where nothing is known. */
  all: number;
  /** By thread, as in a message's row. */
  threads: ReadonlyMap<string, number>;
}

export async function readPlaces(db: CacheDatabase, roomId: string): Promise<ReadPlaces> {
  const [mark, threads] = await Promise.all([db.readMarks.get(roomId), threadMarksOf(db, roomId)]);
  return {
    all: mark?.sort ?? Number.NEGATIVE_INFINITY,
    threads: new Map(threads.map(({ threadId, sort }) => [threadId, sort])),
  };
}

export function threadMarksOf(db: CacheDatabase, roomId: string) {
  return db.threadMarks.where('[roomId+threadId]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray();
}

export function isRead({ all, threads }: ReadPlaces, { threadId, sort }: Pick<MessageRow, 'threadId' | 'sort'>) {
  return sort <= all || sort <= (threads.get(threadId) ?? Number.NEGATIVE_INFINITY);
}

/** Messages that are looked through for what is unread: more are counted no better than these. */
const lookedThrough = 200;

/** The newest messages of a room that this person has not read, newest first, her own among them. */
export async function unreadRows(db: CacheDatabase, roomId: string): Promise<MessageRow[]> {
  return rowsAfter(db, roomId, await readPlaces(db, roomId));
}

async function rowsAfter(db: CacheDatabase, roomId: string, places: ReadPlaces): Promise<MessageRow[]> {
  const rows = await db.messages
    .where('[roomId+sort]')
    .between([roomId, places.all], [roomId, Dexie.maxKey], false)
    .reverse()
    .limit(lookedThrough)
    .toArray();
  return rows.filter((row) => !isRead(places, row));
}

/** How much of a room is unread; nothing where it is not known how far this person has read. */
export async function unreadOf(db: CacheDatabase, roomId: string, self: string): Promise<Counts> {
  const places = await readPlaces(db, roomId);
  const isKnown = places.all !== Number.NEGATIVE_INFINITY;
  return isKnown ? countUnread(await rowsAfter(db, roomId, places), self) : { unread: 0, mentions: 0 };
}

/** How much of these rows is unread. @param rows newest first */
export function unreadAmong(rows: readonly MessageRow[], places: ReadPlaces, self: string): Counts {
  return countUnread(
    rows.filter((row) => !isRead(places, row)),
    self,
  );
}

type Counts = Pick<RoomRow, 'unread' | 'mentions'>;

/**
 * What of the unread rows of a room is counted: what others have said, in each conversation after this person's own
 * newest message there, and among those what names her. As homeservers count it (Matrix spec, push rules), so that all
 * clients show the same: without what programs say and what shows nothing to read.
 * @param rows newest first
 */
function countUnread(rows: readonly MessageRow[], self: string): Counts {
  const answered = new Set<string>();
  let [unread, mentions] = [0, 0];
  for (const row of rows) {
    if (!isReadable(row)) continue;
    if (row.sender === self) answered.add(row.threadId);
    const content = open(row.c);
    if (answered.has(row.threadId) || isNotice(content)) continue;
    unread += 1;
    if (namesPerson(content, self)) mentions += 1;
  }
  return { unread, mentions };
}

function isNotice(content: MessageContent): boolean {
  return content.kind === 'text' && content.notice === true;
}

/** Whether a message names a person, or asks her by name. */
export function namesPerson(content: MessageContent, self: string): boolean {
  if ('mentionsMe' in content) return content.mentionsMe && !isNotice(content);
  if (content.kind === 'work-item') return namedIn(content.item).includes(self);
  return content.kind === 'question' && content.question.people.includes(self);
}

/** Whether a row is something that people say, and not what stands beside it. */
export function isReadable({ threadId, c }: MessageRow): boolean {
  if (threadId === hiddenThread) return false;
  const { kind } = open(c);
  switch (kind) {
    case 'text':
    case 'question':
    case 'contact':
    case 'case-card':
    case 'work-item':
    case 'attachment':
    case 'file':
    case 'poll':
    case 'undecryptable':
      return true;
    case 'member':
    case 'malformed':
    case 'redacted':
    case 'hidden':
    case 'gap':
      return false;
    default:
      return assertNever(kind);
  }
}
