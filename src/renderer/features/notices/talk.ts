import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { plainWords } from '../../../cache/plain-words';
import { hiddenThread, type MessageRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { namesPerson, unreadRows } from '../../../cache/unread';
import type { NoticeLevel } from '../../../domain/notices/notice-level';
import { noticeLevelOf } from '../../data/notice-level';
import { paths } from '../../data/paths';
import type { Rooms } from '../../data/rooms';
import type { Told } from './plan';

/** An unread message of another. */
export interface Talk {
  roomId: string;
  /** Its place in the room's order. */
  sort: number;
  ts: number;
  sender: string;
  words: string;
  path: string;
  what: 'mention' | 'answer' | 'message';
}

/** Messages of one room that are looked through: more are told of no better than these. */
const lookedThrough = 50;

/** The unread messages of others in the rooms of which a person hears something. */
export async function readTalk(db: CacheDatabase, rooms: Rooms, self: string): Promise<Talk[]> {
  const heard = [...rooms.values()].filter(
    (room) => room.membership === 'join' && room.unread > 0 && noticeLevelOf(room) !== 'nothing',
  );
  const rows = await Dexie.Promise.all(
    heard.map(async ({ roomId }) => (await unreadRows(db, roomId)).slice(0, lookedThrough)),
  );
  const unread = rows.flat().filter((row) => row.sender !== self && isTalk(row));
  const threads = [...new Set(unread.map(({ threadId }) => threadId))].filter(Boolean);
  const found = await db.questions.bulkGet(threads);
  const questions = new Map(found.flatMap((question) => (question ? [[question.id, question] as const] : [])));
  return unread.flatMap((row): Talk[] => {
    const room = rooms.get(row.roomId);
    const question = questions.get(row.threadId);
    const isMine = question?.asker === self || question?.assignee === self;
    const what = room && whatIs(row, noticeLevelOf(room), { isMine: question ? isMine : null, self });
    if (!what) return [];
    const { roomId, sort, ts, sender } = row;
    const path = question ? paths.question(roomId, question.id) : paths.room(roomId);
    return [{ roomId, sort, ts, sender, words: wordsOf(row), path, what }];
  });
}

/** @param isMine whether it stands in the thread of a question that is this person's; null where it stands in none */
function whatIs(
  row: MessageRow,
  level: NoticeLevel,
  { isMine, self }: { isMine: boolean | null; self: string },
): Talk['what'] | null {
  const content = open(row.c);
  if (namesPerson(content, self)) return 'mention';
  if (content.kind === 'text' && content.notice) return null;
  if (isMine !== null) return isMine ? 'answer' : null;
  return level === 'all' ? 'message' : null;
}

/** What people say; questions and contacts are told by themselves. */
function isTalk(row: MessageRow): boolean {
  if (row.threadId === hiddenThread || row.state === 'redacted') return false;
  const { kind } = open(row.c);
  return kind !== 'question' && kind !== 'contact' && kind !== 'member' && kind !== 'hidden' && kind !== 'gap';
}

function wordsOf(row: MessageRow): string {
  return plainWords(open(row.c));
}

/**
 * What of talk and invitations is told now: each once, and in quiet hours nothing, so that what is still unread when
 * they end is told then.
 * @param invited the rooms that this person is invited to; null while not all rooms are known
 */
export function planTalk(
  talk: readonly Talk[],
  invited: readonly string[] | null,
  told: Told,
  isQuietNow: boolean,
): { tell: Talk[]; invitations: string[]; told: Told } {
  if (isQuietNow) return { tell: [], invitations: [], told };
  const isNews = ({ roomId, sort, ts }: Talk) => ts >= told.since && sort > (told.talk[roomId] ?? -Infinity);
  const tell = talk.filter(isNews).sort((one, other) => one.ts - other.ts);
  const known = told.invited ?? invited ?? [];
  const invitations = (invited ?? []).filter((roomId) => !known.includes(roomId));
  const newest: Record<string, number> = { ...told.talk };
  for (const { roomId, sort } of tell) newest[roomId] = Math.max(newest[roomId] ?? -Infinity, sort);
  return { tell, invitations, told: { ...told, talk: newest, invited: invited ?? told.invited } };
}
