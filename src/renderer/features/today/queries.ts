import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { ContactRow, QuestionRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { calendarOf, useCalendars } from '../../data/calendars';
import { useProfessions } from '../../data/names';
import { isReactedTo } from '../../data/raising';
import { useRooms } from '../../data/rooms';
import { standingDueIn } from '../../data/standing-due';
import { roleOfOpen, type TodayItem } from './queue';

type OpenRow = Extract<TodayItem, { kind: 'question' }> & Pick<QuestionRow, 'wanted'>;

function questionItem(row: QuestionRow, role: TodayItem['role']): Extract<TodayItem, { kind: 'question' }> {
  const { id, roomId, askedAt: ts, due, pauses, asker, assignee, passedBy } = row;
  const reacted = isReactedTo(row);
  const { topic } = open(row.c);
  return { kind: 'question', id, roomId, ts, due, pauses, role, asker, assignee, passedBy, reacted, topic };
}

interface QuestionsRead {
  /** Those of others that nobody has taken: whose queue they are in depends on duty and time. */
  waiting: OpenRow[];
  own: TodayItem[];
}

async function readQuestions(db: CacheDatabase, userId: string): Promise<QuestionsRead> {
  const [waiting, assigned, asked] = await Promise.all([
    db.questions.where('status').equals('open').toArray(),
    db.questions.where('assignee').equals(userId).toArray(),
    db.questions.where('asker').equals(userId).toArray(),
  ]);
  return {
    waiting: waiting
      .filter((row) => row.asker !== userId)
      .map((row) => ({ ...questionItem(row, 'waiting'), wanted: row.wanted })),
    own: [
      ...assigned.filter((row) => row.status === 'taken').map((row) => questionItem(row, 'mine')),
      ...assigned.filter((row) => row.status === 'waiting').map((row) => questionItem(row, 'paused')),
      ...asked.filter((row) => row.status === 'waiting').map((row) => questionItem(row, 'asked-back')),
      ...asked.filter((row) => row.status === 'answered').map((row) => questionItem(row, 'answered')),
    ],
  };
}

function contactItem(row: ContactRow, userId: string): TodayItem {
  const { id, roomId, due, sender, assignee, status } = row;
  const { number, reason } = open(row.c);
  const role = status === 'open' ? 'waiting' : assignee === userId ? 'mine' : 'others';
  return { kind: 'contact', id, roomId, due, role, asker: sender, assignee, number, reason };
}

async function readContacts(db: CacheDatabase, userId: string): Promise<TodayItem[]> {
  const rows = await db.contacts.where('status').anyOf('open', 'taken').toArray();
  return rows.map((row) => contactItem(row, userId));
}

/**
 * All that has a deadline and concerns this person, in every circle, by deadline; undefined until it is read.
 * Each table is read by itself, so that a new message does not make the questions be read again.
 */
export function useTodayItems(now: number): TodayItem[] | undefined {
  const { db, userId } = useAccount();
  const professions = useProfessions();
  const questions = useLiveQuery(() => readQuestions(db, userId), [db, userId]);
  const contacts = useLiveQuery(() => readContacts(db, userId), [db, userId]);
  const rooms = useRooms();
  const calendars = useCalendars();
  return useMemo(() => {
    if (!questions || !contacts || !rooms || !calendars) return undefined;
    // What rooms that this person is no longer in left behind in the cache is no one's to do.
    const isIn = ({ roomId }: TodayItem) => rooms.get(roomId)?.membership === 'join';
    const standing = <Item extends TodayItem>(item: Item): Item => {
      if (item.kind !== 'question' || item.pauses.length === 0) return item;
      const now = standingDueIn({ ...item, askedAt: item.ts }, { rooms, calendars });
      return { ...item, due: 'due' in now ? now.due : now.paused.since };
    };
    const waiting = questions.waiting
      .filter(isIn)
      .map(standing)
      .flatMap(({ wanted, ...item }): TodayItem[] => {
        const calendar = calendarOf(calendars, rooms, item.roomId);
        const role = roleOfOpen({ ...item, wanted }, { userId, professions }, calendar, now);
        return role ? [{ ...item, role }] : [];
      });
    return [...waiting, ...[...questions.own, ...contacts].filter(isIn).map(standing)].sort(
      (one, other) => one.due - other.due,
    );
  }, [questions, contacts, rooms, calendars, professions, userId, now]);
}

/** As many unread rooms as the first screen names. */
const unreadLimit = 30;
/** Rooms of talk. What comes to an inbox is in the queue by itself. */
const talkKinds = ['consultation', 'case', 'other'];

/** Rooms with something unread: mentions first, then the newest. */
export function useUnreadRooms(): RoomRow[] | undefined {
  const rooms = useRooms();
  return useMemo(
    () =>
      rooms &&
      [...rooms.values()]
        .filter(
          ({ membership, unread, mentions, kind }) =>
            membership === 'join' && (unread > 0 || mentions > 0) && talkKinds.includes(kind),
        )
        .sort((one, other) => Number(other.mentions > 0) - Number(one.mentions > 0) || other.lastTs - one.lastTs)
        .slice(0, unreadLimit),
    [rooms],
  );
}
