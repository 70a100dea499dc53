import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { MemberRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { RoomKind } from '../../../domain/event-types';
import { powerOf } from '../../../domain/roles';
import { useAccount } from '../../data/account';
import { useRooms, type Rooms } from '../../data/rooms';

/** A circle, or the whole organisation, with those of its rooms that this person is in. */
export interface CircleGroup {
  circle: RoomRow;
  rooms: RoomRow[];
}

export interface CirclesSnapshot {
  groups: CircleGroup[];
  /** Circles and rooms this person has been invited to. */
  invitations: RoomRow[];
  /** Ids of the rooms that this person has asked to join and that have not opened yet. */
  joining: ReadonlySet<string>;
}

/** The circles of this person with their rooms, each room under one circle. */
export function useCircles(): CirclesSnapshot | undefined {
  const { db } = useAccount();
  const rooms = useRooms();
  const joining = useLiveQuery(() => joiningRooms(db), [db]);
  return useMemo(() => rooms && joining && circlesOf(rooms, joining), [rooms, joining]);
}

const kindsOfCircles: readonly RoomKind[] = ['organisation', 'circle', 'consultation', 'inbox'];

function circlesOf(known: Rooms, joining: ReadonlySet<string>): CirclesSnapshot {
  const rooms = [...known.values()].filter(({ kind }) => kindsOfCircles.includes(kind));
  const joined = rooms.filter((room) => room.membership === 'join').sort(byName);
  const spaces = [
    ...joined.filter((room) => room.kind === 'circle'),
    ...joined.filter((room) => room.kind === 'organisation'),
  ];
  const left = new Set(joined.filter((room) => room.kind === 'consultation' || room.kind === 'inbox'));
  const groups = spaces.map((circle) => {
    const own = [...left].filter((room) => room.parents.includes(circle.roomId));
    own.forEach((room) => left.delete(room));
    return { circle, rooms: own.sort(inboxFirst) };
  });
  return {
    groups: groups.filter(({ circle, rooms: own }) => circle.kind === 'circle' || own.length > 0),
    invitations: rooms.filter((room) => room.membership === 'invite').sort(byName),
    joining,
  };
}

/** Rooms whose joining waits in the outbox. */
async function joiningRooms(db: CacheDatabase): Promise<Set<string>> {
  const acts = await db.outbox.toArray();
  return new Set(
    acts.flatMap((row) => {
      const { act } = open(row.c);
      return act.kind === 'join' && row.state !== 'failed' ? [act.roomId] : [];
    }),
  );
}

function byName(one: RoomRow, other: RoomRow): number {
  return open(one.c).name.localeCompare(open(other.c).name, 'fi');
}

function inboxFirst(one: RoomRow, other: RoomRow): number {
  return Number(other.kind === 'inbox') - Number(one.kind === 'inbox');
}

export interface CircleMember {
  userId: string;
  isLead: boolean;
}

export interface CircleSnapshot {
  circle: RoomRow;
  rooms: RoomRow[];
  members: CircleMember[];
  joining: ReadonlySet<string>;
}

/** One circle with its rooms, joined or to be joined, and its people; null where it is not known. */
export function useCircle(circleId: string): CircleSnapshot | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readCircle(db, circleId), [db, circleId]);
}

async function readCircle(db: CacheDatabase, circleId: string): Promise<CircleSnapshot | null> {
  const [circle, rooms, members, joining] = await Promise.all([
    db.rooms.get(circleId),
    db.rooms.where('parents').equals(circleId).toArray(),
    db.members.where('[roomId+userId]').between([circleId, ''], [circleId, '\uffff']).toArray(),
    joiningRooms(db),
  ]);
  if (!circle) return null;
  return {
    circle,
    rooms: rooms
      .filter((room) => isRoomToShow(room))
      .sort(byName)
      .sort(inboxFirst),
    members: members.filter((member) => member.membership === 'join').map(memberOf),
    joining,
  };
}

function isRoomToShow(room: RoomRow): boolean {
  if (room.kind !== 'consultation' && room.kind !== 'inbox') return false;
  return room.membership === 'join' || room.membership === 'invite' || canJoin(room);
}

function memberOf({ userId, powerLevel }: MemberRow): CircleMember {
  return { userId, isLead: powerLevel >= powerOf.deputy };
}

/** Whether this person could join a room by its own rule. */
export function canJoin(room: RoomRow): boolean {
  return room.membership !== 'join' && room.membership !== 'ban' && open(room.c).access === 'open';
}

/** The rooms that anyone of the organisation may join and this person has not joined. */
export function useJoinable(): { rooms: RoomRow[]; joining: ReadonlySet<string> } | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const rooms = await db.rooms
      .where('kind')
      .anyOf('consultation', 'inbox', 'other', 'circle')
      .filter(canJoin)
      .toArray();
    return { rooms: rooms.sort(byName), joining: await joiningRooms(db) };
  }, [db]);
}
