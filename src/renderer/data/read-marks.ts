import type { CacheDatabase } from '../../cache/database';
import { localSortBase } from '../../cache/outbox';
import type { ThreadMarkRow } from '../../cache/read-rows';
import { hiddenThread, type MessageRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { isRead, readPlaces, unreadOf, type ReadPlaces } from '../../cache/unread';

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
 * Moves a room's read mark forward over what has been seen, up to the first message that has not; and of what stands
 * after that, the marks of the conversations that were seen. Answers to questions that neither were asked nor are
 * answered by this person wait for nobody.
 */
export async function markRead(db: CacheDatabase, roomId: string, userId: string, seen: Seen): Promise<void> {
  await db.transaction('rw', db.messages, db.questions, db.readMarks, db.threadMarks, db.rooms, async () => {
    const places = await readPlaces(db, roomId);
    const after = await db.messages
      .where('[roomId+sort]')
      .between([roomId, places.all], [roomId, localSortBase], false)
      .limit(lookedThrough)
      .toArray();
    const shown = after.filter((row) => row.threadId !== hiddenThread && row.state !== 'gap');
    const unseen = await firstUnseen(db, shown, userId, seen, places);
    const read = unseen < 0 ? shown : shown.slice(0, unseen);
    const last = read.at(-1);
    if (last) await db.readMarks.put({ roomId, eventId: last.id, sort: last.sort, told: false });
    const further = await seenFurther(db, shown.slice(read.length), seen, places);
    if (further.length > 0) await db.threadMarks.bulkPut(further);
    if (last) await forgetPassed(db, roomId, last.sort, places);
    const room = await db.rooms.get(roomId);
    const { unread, mentions } = await unreadOf(db, roomId, userId);
    if (!room || (room.unread === unread && room.mentions === mentions)) return;
    await db.rooms.update(roomId, { unread, mentions });
  });
}

async function firstUnseen(
  db: CacheDatabase,
  rows: readonly MessageRow[],
  userId: string,
  seen: Seen,
  places: ReadPlaces,
): Promise<number> {
  for (const [index, row] of rows.entries()) {
    const isPassed = row.sender === userId || isRead(places, row);
    if (!isPassed && !(await isSeen(db, row, seen)) && !(await waitsForNobody(db, row, userId))) return index;
  }
  return -1;
}

/** Whether a row is before the person's eyes. */
async function isSeen(db: CacheDatabase, { id, threadId, c }: MessageRow, seen: Seen): Promise<boolean> {
  switch (seen.kind) {
    case 'everything':
      return true;
    case 'thread':
      return threadId === seen.threadId || id === seen.threadId;
    case 'questions':
      return threadId === '' && open(c).kind === 'question';
    case 'talk':
      // A thread in the free talk is read there; that of a question is read beside it.
      return threadId === '' || (await db.questions.get(threadId)) === undefined;
  }
}

async function waitsForNobody(db: CacheDatabase, { threadId }: MessageRow, userId: string): Promise<boolean> {
  const question = threadId ? await db.questions.get(threadId) : undefined;
  return question !== undefined && question.asker !== userId && question.assignee !== userId;
}

/** How far the conversations before the person's eyes are read that are read further than their room. */
async function seenFurther(
  db: CacheDatabase,
  rows: readonly MessageRow[],
  seen: Seen,
  places: ReadPlaces,
): Promise<ThreadMarkRow[]> {
  const marks = new Map<string, ThreadMarkRow>();
  for (const row of rows) {
    const { roomId, threadId, id, sort } = row;
    const isWhole = seen.kind === 'thread' ? threadId === seen.threadId : seen.kind === 'talk';
    // A list of questions shows some of the talk only, and a thread's root is in the talk.
    if (isWhole && !isRead(places, row) && (await isSeen(db, row, seen))) {
      marks.set(threadId, { roomId, threadId, eventId: id, sort, told: false });
    }
  }
  return [...marks.values()];
}

/** What was read further than the room, and is not any more. */
async function forgetPassed(db: CacheDatabase, roomId: string, all: number, { threads }: ReadPlaces): Promise<void> {
  const passed = [...threads].filter(([, sort]) => sort <= all);
  if (passed.length > 0) await db.threadMarks.bulkDelete(passed.map(([threadId]) => [roomId, threadId]));
}
