import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { ContactRow, QuestionRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { Profession } from '../../../domain/directory';
import { useAccount } from '../../data/account';
import { usePeople } from '../../data/names';
import { useRooms } from '../../data/rooms';
import type { TodayItem } from './queue';

/** Whether a question wants this person: anyone may answer, or her profession is named. */
function wants({ wanted }: QuestionRow, profession: Profession | undefined): boolean {
  return wanted.length === 0 || (profession !== undefined && wanted.includes(profession));
}

function questionItem(row: QuestionRow, role: TodayItem['role']): TodayItem {
  const { id, roomId, due, asker, assignee } = row;
  return { kind: 'question', id, roomId, due, role, asker, assignee, topic: open(row.c).topic };
}

async function readQuestions(
  db: CacheDatabase,
  userId: string,
  profession: Profession | undefined,
): Promise<TodayItem[]> {
  const [waiting, assigned, asked] = await Promise.all([
    db.questions.where('status').equals('open').toArray(),
    db.questions.where('assignee').equals(userId).toArray(),
    db.questions.where('asker').equals(userId).toArray(),
  ]);
  return [
    ...waiting
      .filter((row) => row.asker !== userId && wants(row, profession))
      .map((row) => questionItem(row, 'waiting')),
    ...assigned.filter((row) => row.status === 'taken').map((row) => questionItem(row, 'mine')),
    ...asked.filter((row) => row.status === 'answered').map((row) => questionItem(row, 'answered')),
  ];
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
export function useTodayItems(): TodayItem[] | undefined {
  const { db, userId } = useAccount();
  const profession = usePeople().get(userId)?.profession;
  const questions = useLiveQuery(() => readQuestions(db, userId, profession), [db, userId, profession]);
  const contacts = useLiveQuery(() => readContacts(db, userId), [db, userId]);
  const rooms = useRooms();
  return useMemo(() => {
    if (!questions || !contacts || !rooms) return undefined;
    // What rooms that this person is no longer in left behind in the cache is no one's to do.
    return [...questions, ...contacts]
      .filter((item) => rooms.get(item.roomId)?.membership === 'join')
      .sort((one, other) => one.due - other.due);
  }, [questions, contacts, rooms]);
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
