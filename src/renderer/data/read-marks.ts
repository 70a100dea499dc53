import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { localSortBase } from '../../cache/outbox';
import { hiddenThread, type MessageRow } from '../../cache/rows';
import { open } from '../../cache/sealing';

/** What of a room a person has before her eyes. */
export type Seen =
  /** All that the room shows. */
  | { kind: 'everything' }
  /** A consultation room's free talk, where questions stand as cards. */
  | { kind: 'talk' }
  /** A consultation room's list of questions, whose answers are counted and not shown. */
  | { kind: 'questions' }
  | { kind: 'thread'; threadId: string };

/** Rows looked through at once; a person who has more unread marks them as she goes on. */
const lookedThrough = 500;

/**
 * Moves a room's read mark forward over what has been seen, up to the first message that has not. Answers to
 * questions that neither were asked nor are answered by this person wait for nobody.
 */
export async function markRead(db: CacheDatabase, roomId: string, userId: string, seen: Seen): Promise<void> {
  await db.transaction('rw', db.messages, db.questions, db.readMarks, db.rooms, async () => {
    const mark = await db.readMarks.get(roomId);
    const after = await db.messages
      .where('[roomId+sort]')
      .between([roomId, mark?.sort ?? Dexie.minKey], [roomId, localSortBase], false)
      .limit(lookedThrough)
      .toArray();
    const shown = after.filter((row) => row.threadId !== hiddenThread && row.state !== 'gap');
    const unseen = await firstUnseen(db, shown, userId, seen);
    const read = unseen < 0 ? shown : shown.slice(0, unseen);
    const last = read.at(-1);
    if (last) await db.readMarks.put({ roomId, eventId: last.id, sort: last.sort, told: false });
    const unread = shown.slice(read.length).filter((row) => row.sender !== userId);
    const room = await db.rooms.get(roomId);
    if (!room || (!last && room.unread === unread.length)) return;
    const mentions = unread.filter((row) => mentionsReader(row)).length;
    await db.rooms.update(roomId, { unread: unread.length, mentions });
  });
}

async function firstUnseen(
  db: CacheDatabase,
  rows: readonly MessageRow[],
  userId: string,
  seen: Seen,
): Promise<number> {
  for (const [index, row] of rows.entries()) {
    if (row.sender !== userId && !(await isSeen(db, row, userId, seen))) return index;
  }
  return -1;
}

async function isSeen(db: CacheDatabase, row: MessageRow, userId: string, seen: Seen): Promise<boolean> {
  if (seen.kind === 'everything') return true;
  if (!row.threadId) {
    const isQuestion = open(row.c).kind === 'question';
    return seen.kind === 'talk' || (isQuestion && seen.kind === 'questions') || isThreadRoot(row, seen);
  }
  if (seen.kind === 'thread' && row.threadId === seen.threadId) return true;
  const question = await db.questions.get(row.threadId);
  // A thread in the free talk is read there.
  if (!question) return seen.kind === 'talk';
  return question.asker !== userId && question.assignee !== userId;
}

function isThreadRoot(row: MessageRow, seen: Seen): boolean {
  return seen.kind === 'thread' && row.id === seen.threadId;
}

function mentionsReader(row: MessageRow): boolean {
  const content = open(row.c);
  return 'mentionsMe' in content && content.mentionsMe;
}
