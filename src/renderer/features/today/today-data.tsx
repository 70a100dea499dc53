import { useLiveQuery } from '../../data/use-live-query';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { isNamed } from '../../../domain/service/raising';
import type { Snooze } from '../../../domain/consultation/snooze';
import { dayAt } from '../../../domain/calendar/wall-clock';
import { useAccount } from '../../data/account';
import { useAsking } from '../../data/asking';
import { calendarOf, useCalendars, type Calendars } from '../../data/calendars';
import { peopleAsked, useCirclePeople, type CirclePeople } from '../../data/circle-people';
import { useInvitations } from '../../data/invitations';
import { useProfessions } from '../../data/names';
import { isOutsider } from '../../data/places';
import { useRooms, type Rooms } from '../../data/rooms';
import { standingDueIn } from '../../data/standing-due';
import { unchanged } from '../../data/unchanged';
import { useNow } from '../../i18n/time';
import {
  byDeadline,
  ownCountOf,
  roleOfOpen,
  sectionsOf,
  withoutSnoozed,
  type SnoozedItem,
  type TodayItem,
  type WorkToDo,
} from './queue';
import { readContacts, readMentions, readQuestions, readWork, type QuestionsRead } from './queries';

/** All that waits for this person, worked out once for the queue, the rail and the window's badge. */
export interface TodayData {
  now: number;
  /** By deadline; undefined until they are read. */
  items: readonly TodayItem[] | undefined;
  snoozed: readonly SnoozedItem[];
  /** How much waits for this person herself, whatever her filters. Unread talk that does not name her is not counted. */
  count: number;
}

const TodayContext = createContext<TodayData | null>(null);

export function TodayProvider({ children }: { children: ReactNode }) {
  const now = useNow(30_000);
  const all = useItems(now);
  const snoozes = useSnoozes();
  const invitations = useInvitations();
  const asking = useAsking();
  const others = (invitations?.length ?? 0) + (asking?.length ?? 0);
  const value = useMemo<TodayData>(() => {
    if (!all || !snoozes) return { now, items: undefined, snoozed: [], count: others };
    const { items, snoozed } = withoutSnoozed(all, snoozes, now);
    return { now, items, snoozed, count: ownCountOf(sectionsOf(items, now)) + others };
  }, [all, snoozes, now, others]);
  return <TodayContext value={value}>{children}</TodayContext>;
}

export function useToday(): TodayData {
  const data = use(TodayContext);
  if (!data) throw new Error('useToday outside TodayProvider');
  return data;
}

/** How much waits for this person: the one count that the rail, the window and the tray show. */
export function useTodayCount(): number {
  return useToday().count;
}

function useSnoozes(): ReadonlyMap<string, Snooze> | undefined {
  const { db } = useAccount();
  const rows = useLiveQuery(() => db.snoozes.toArray(), [db]);
  return useMemo(() => rows && new Map(rows.map((row) => [row.id, row])), [rows]);
}

/** Each table is read by itself, so that a new message does not make the questions be read again. */
function useItems(now: number): TodayItem[] | undefined {
  const { db, userId } = useAccount();
  const professions = useProfessions();
  const [keepQuestions] = useState(() => keeping(readQuestions));
  const [keepContacts] = useState(() => keeping(readContacts));
  const [keepWork] = useState(() => keeping(readWork));
  const questions = useLiveQuery(() => keepQuestions(db, userId), [db, userId, keepQuestions]);
  const contacts = useLiveQuery(() => keepContacts(db, userId), [db, userId, keepContacts]);
  const work = useLiveQuery(() => keepWork(db, userId), [db, userId, keepWork]);
  const rooms = useRooms();
  const naming = roomsThatName(rooms);
  const mentions = useLiveQuery(() => readMentions(db, naming ? naming.split(' ') : [], userId), [db, naming, userId]);
  const calendars = useCalendars();
  const circlePeople = useCirclePeople();
  return useMemo(() => {
    if (!questions || !contacts || !rooms || !calendars || !circlePeople) return undefined;
    // What rooms that this person is no longer in left behind in the cache is no one's to do.
    const isIn = ({ roomId }: Pick<TodayItem, 'roomId'>) => rooms.get(roomId)?.membership === 'join';
    const standing = <Item extends TodayItem>(item: Item): Item => asItStands(item, { rooms, calendars });
    const open = questions.waiting.filter(isIn).map(standing);
    const waiting = waitingFor({ userId, professions }, open, { rooms, calendars, circlePeople }, now);
    const own = questions.own.map(standing);
    return [
      ...waiting,
      ...[...own, ...contacts, ...(work ?? []).filter((item) => isOfNow(item, now)), ...(mentions ?? [])].filter(isIn),
    ].sort(byDeadline);
  }, [questions, contacts, work, mentions, rooms, calendars, circlePeople, professions, userId, now]);
}

/** A reception stands in the queue on its day until it begins: it is nothing to be done by then. */
function isOfNow({ work, due }: WorkToDo, now: number): boolean {
  return work !== 'booking' || due === null || (now <= due && dayAt(due) === dayAt(now));
}

/** A question whose promise was paused, with its deadline as it stands; while the pause lasts, since when. */
function asItStands<Item extends TodayItem>(item: Item, among: { rooms: Rooms; calendars: Calendars }): Item {
  if (item.kind !== 'question' || item.pauses.length === 0) return item;
  const standing = standingDueIn({ ...item, askedAt: item.ts }, among);
  return { ...item, due: 'due' in standing ? standing.due : standing.paused.since };
}

function waitingFor(
  person: Parameters<typeof roleOfOpen>[1],
  open: QuestionsRead['waiting'],
  { rooms, calendars, circlePeople }: { rooms: Rooms; calendars: Calendars; circlePeople: CirclePeople },
  now: number,
): TodayItem[] {
  return open.flatMap(({ wanted, people, ...item }): TodayItem[] => {
    const toMe = isNamed({ people }, person.userId);
    // Who may only ask in a room answers there what names her, and nothing else.
    if (isOutsider(rooms, rooms.get(item.roomId)) && !toMe) return [];
    const calendar = calendarOf(calendars, rooms, item.roomId);
    const members = peopleAsked(circlePeople, rooms, item.roomId);
    const role = roleOfOpen({ ...item, wanted, people }, person, { calendar, members }, now);
    return role ? [{ ...item, role, toMe }] : [];
  });
}

/** The rooms with unread mentions, and how many: what is read of them is read again when that changes. */
function roomsThatName(rooms: Rooms | undefined): string {
  const naming = [...(rooms?.values() ?? [])].filter(
    ({ mentions, membership, noticeChoice }) => mentions > 0 && membership === 'join' && noticeChoice !== 'nothing',
  );
  return naming.map(({ roomId }) => roomId).join(' ');
}

/** Gives the former objects for what has not changed, so that their rows are not drawn again. */
function keeping<Value>(read: (db: CacheDatabase, userId: string) => Promise<Value>) {
  let former: Value | undefined;
  return async (db: CacheDatabase, userId: string): Promise<Value> => {
    former = unchanged(former, await read(db, userId));
    return former;
  };
}
