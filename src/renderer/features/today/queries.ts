import { Dexie } from 'dexie';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { plainWords } from '../../../cache/plain-words';
import type { ContactRow } from '../../../cache/contact-row';
import type { MessageRow, QuestionRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { waitingStatuses } from '../../../domain/contact/contact-life';
import { assertNever } from '../../../domain/result';
import type { WorkItemState } from '../../../domain/work-items/work-item';
import { namesPerson, unreadRows } from '../../../cache/unread';
import { isClosedCase } from '../../data/archived';
import { loudUnread } from '../../data/notice-level';
import { paths } from '../../data/paths';
import { isReactedTo } from '../../data/raising';
import { useRooms } from '../../data/rooms';
import type { Mention, TodayItem, WorkToDo } from './queue';

/**
 * What is agreed on about clients and waits for this person, and what she has offered and waits to be accepted. What
 * stands below a contact ends with it, and what she accepted there is in her queue as the contact once she holds it.
 */
export async function readWork(db: CacheDatabase, userId: string): Promise<WorkToDo[]> {
  const rows = await db.workItems.where('waitsFor').equals(userId).toArray();
  const contacts = await db.contacts.bulkGet(rows.map(({ threadId }) => threadId));
  return rows.flatMap(({ id, roomId, ts, kind: work, due, sender, c }, index): WorkToDo[] => {
    const [standing, below] = [open(c), contacts[index]];
    if (below && !waitingStatuses.includes(below.status)) return [];
    const role = roleOfWork(standing, userId);
    if (below && standing.kind === 'handover' && role === 'mine' && below.assignee === userId) return [];
    const contact = below ? { id: below.id, number: open(below.c).number } : null;
    return [{ kind: 'work-item', id, roomId, ts, work, due, sender, contact, role, words: wordsOfWork(standing) }];
  });
}

function roleOfWork(item: WorkItemState, userId: string): WorkToDo['role'] {
  if (item.kind !== 'handover' || item.state.status !== 'offered') return 'mine';
  return item.state.sender === userId ? 'awaited' : 'offered';
}

function wordsOfWork(item: WorkItemState): string {
  switch (item.kind) {
    case 'task':
      return item.content.what;
    case 'record':
      return item.content.reference;
    case 'handover':
      return item.content.expected;
    case 'enquiry':
      return item.content.topic;
    case 'booking':
      return '';
    default:
      return assertNever(item);
  }
}

type OpenRow = Extract<TodayItem, { kind: 'question' }> & Pick<QuestionRow, 'wanted' | 'people'>;

function questionItem(
  row: QuestionRow,
  role: Extract<TodayItem, { kind: 'question' }>['role'],
): Extract<TodayItem, { kind: 'question' }> {
  const { id, roomId, askedAt: ts, due, pauses, urgency, asker, assignee, passedBy } = row;
  const [reacted, { topic }] = [isReactedTo(row), open(row.c)];
  const place = { kind: 'question' as const, id, roomId, ts, due, pauses, urgency };
  return { ...place, role, asker, assignee, passedBy, reacted, topic, toMe: false };
}

export interface QuestionsRead {
  /** Those of others that nobody has taken: whose queue they are in depends on duty and time. */
  waiting: OpenRow[];
  own: TodayItem[];
}

export async function readQuestions(db: CacheDatabase, userId: string): Promise<QuestionsRead> {
  const [waiting, assigned, asked] = await Promise.all([
    db.questions.where('status').equals('open').toArray(),
    db.questions.where('assignee').equals(userId).toArray(),
    db.questions.where('asker').equals(userId).toArray(),
  ]);
  return {
    waiting: waiting
      .filter((row) => row.asker !== userId)
      .map((row) => ({ ...questionItem(row, 'waiting'), wanted: row.wanted, people: row.people })),
    own: [
      ...assigned.filter((row) => row.status === 'taken').map((row) => questionItem(row, 'mine')),
      ...assigned.filter((row) => row.status === 'waiting').map((row) => questionItem(row, 'paused')),
      ...asked.filter((row) => row.status === 'waiting').map((row) => questionItem(row, 'asked-back')),
      ...asked.filter((row) => row.status === 'answered').map((row) => questionItem(row, 'answered')),
    ],
  };
}

function contactItem(row: ContactRow, userId: string): TodayItem {
  const { id, roomId, due, urgency, sender, assignee, status } = row;
  const { number, reason, reasonNames } = open(row.c);
  const callBackAt = status === 'later' && assignee === userId ? due : null;
  const item = { kind: 'contact' as const, id, roomId, due, urgency, asker: sender, assignee, number, callBackAt };
  return { ...item, role: contactRole(row, userId), reason: { reason, reasonNames } };
}

function contactRole({ status, assignee }: ContactRow, userId: string): 'waiting' | 'mine' | 'answered' | 'others' {
  if (status === 'open') return 'waiting';
  if (assignee !== userId) return 'others';
  return status === 'answered' ? 'answered' : 'mine';
}

/** The contacts that wait to be answered, and this person's own that wait to be closed. */
export async function readContacts(db: CacheDatabase, userId: string): Promise<TodayItem[]> {
  const rows = await db.contacts
    .where('status')
    .anyOf(...waitingStatuses, 'answered')
    .toArray();
  const concerned = rows.filter((row) => row.status !== 'answered' || row.assignee === userId);
  return concerned.map((row) => contactItem(row, userId));
}

/** The unread messages that name this person, of rooms in which some are counted. */
export async function readMentions(db: CacheDatabase, roomIds: readonly string[], self: string): Promise<Mention[]> {
  const rows = await Dexie.Promise.all(roomIds.map((roomId) => unreadRows(db, roomId)));
  const naming = rows.flatMap((all) => all.toReversed()).filter((row) => row.sender !== self && namesReader(row, self));
  const threads = naming.map(({ threadId }) => threadId);
  const questions = await db.questions.bulkGet(threads);
  const contacts = await db.contacts.bulkGet(threads);
  return naming.map((row, index): Mention => {
    const { id, roomId, ts, sender } = row;
    const [question, contact] = [questions[index], contacts[index]];
    const inRoom = contact ? paths.contact(roomId, contact.id) : paths.room(roomId);
    const path = question ? paths.question(roomId, question.id) : inRoom;
    return { kind: 'mention', id, roomId, ts, sender, words: wordsOf(row), path };
  });
}

/** A question that asks her by name stands in the queue as a question, and what is agreed on as that. */
function namesReader({ c }: MessageRow, self: string): boolean {
  const content = open(c);
  return content.kind !== 'question' && content.kind !== 'work-item' && namesPerson(content, self);
}

function wordsOf(row: MessageRow): string {
  return plainWords(open(row.c));
}

/** As many unread rooms as the first screen names. */
const unreadLimit = 30;
/** Rooms of talk. What comes to an inbox is in the queue by itself. */
const talkKinds = ['consultation', 'case', 'other'];

/**
 * Rooms with something unread, the newest first; without those in which nothing is unread but what names this person
 * and stands in the queue by itself,
 * and without those of which this person hears nothing.
 * @param mentions how many such messages of each room stand there
 */
export function useUnreadRooms(mentions: ReadonlyMap<string, number>): RoomRow[] | undefined {
  const rooms = useRooms();
  return useMemo(
    () =>
      rooms &&
      [...rooms.values()]
        .filter(
          (room) =>
            room.membership === 'join' &&
            loudUnread(room) > (mentions.get(room.roomId) ?? 0) &&
            talkKinds.includes(room.kind) &&
            !isClosedCase(room),
        )
        .sort((one, other) => other.lastTs - one.lastTs)
        .slice(0, unreadLimit),
    [rooms, mentions],
  );
}
