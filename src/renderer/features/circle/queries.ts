import { useLiveQuery } from '../../data/use-live-query';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { MemberRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { RoomKind } from '../../../domain/event-types';
import { roleOf, roles, type Role } from '../../../domain/circle/roles';
import { useAccount } from '../../data/account';
import { isOutsider } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useRooms, type Rooms } from '../../data/rooms';
import { readWaitingActs } from '../../data/waiting-acts';
import { byName, inOrder } from './room-order';

/** A circle, or the whole organisation, with those of its rooms that this person is in. */
export interface CircleGroup {
  circle: RoomRow;
  rooms: RoomRow[];
}

export interface CirclesSnapshot {
  groups: CircleGroup[];
  /** Circles that are closed and out of the way. */
  archived: RoomRow[];
  /** Rooms of other circles in which this person asks. */
  outside: RoomRow[];
  /** Circles and rooms this person has been invited to. */
  invitations: RoomRow[];
  /** What she does about being in rooms, and is not done yet. */
  turning: Turning;
}

/** By room: that one is about to join it, to ask in, or to leave it. */
export type Turning = ReadonlyMap<string, 'join' | 'knock' | 'leave'>;

/** The circles of this person with their rooms, each room under one circle. */
export function useCircles(): CirclesSnapshot | undefined {
  const { db } = useAccount();
  const rooms = useRooms();
  const turning = useLiveQuery(() => readTurning(db), [db]);
  return useMemo(() => rooms && turning && circlesOf(rooms, turning), [rooms, turning]);
}

const kindsOfCircles: readonly RoomKind[] = ['organisation', 'circle', 'consultation', 'inbox'];

function circlesOf(known: Rooms, turning: Turning): CirclesSnapshot {
  const rooms = [...known.values()].filter(({ kind }) => kindsOfCircles.includes(kind));
  const joined = rooms.filter((room) => room.membership === 'join').sort(byName);
  const circles = joined.filter((room) => room.kind === 'circle');
  const spaces = [...circles, ...joined.filter((room) => room.kind === 'organisation')];
  const left = new Set(joined.filter((room) => room.kind === 'consultation' || room.kind === 'inbox'));
  const groups = spaces.map((circle) => {
    const own = [...left].filter((room) => room.parents.includes(circle.roomId));
    own.forEach((room) => left.delete(room));
    return { circle, rooms: inOrder(own.filter(isInUse), open(circle.c).order) };
  });
  return {
    // The organisation is there also before it has rooms, for whoever makes its first.
    groups: groups.filter(({ circle }) => isInUse(circle)),
    archived: circles.filter((circle) => !isInUse(circle)),
    outside: [...left].filter((room) => isInUse(room) && isOutsider(known, room)),
    invitations: rooms.filter((room) => room.membership === 'invite').sort(byName),
    turning,
  };
}

function isInUse(room: RoomRow): boolean {
  return !open(room.c).archived;
}

async function readTurning(db: CacheDatabase): Promise<Turning> {
  const acts = await readWaitingActs(db);
  return new Map(
    acts.flatMap(({ act }) =>
      act.kind === 'join' || act.kind === 'knock' || act.kind === 'leave' ? [[act.roomId, act.kind] as const] : [],
    ),
  );
}

export interface CircleMember {
  userId: string;
  role: Role;
  power: number;
  /** Invited and not come yet. */
  isInvited: boolean;
}

export interface CircleSnapshot {
  circle: RoomRow;
  /** Rooms that this person is in or could join, in the circle's order. */
  rooms: RoomRow[];
  archivedRooms: RoomRow[];
  /** Ids of rooms that hang in it and of which this device knows nothing: they are new, or for others alone. */
  unknownRooms: string[];
  members: CircleMember[];
  turning: Turning;
}

/** One circle with its rooms, joined or to be joined, and its people; null where it is not known. */
export function useCircle(circleId: string): CircleSnapshot | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readCircle(db, circleId), [db, circleId]);
}

async function readCircle(db: CacheDatabase, circleId: string): Promise<CircleSnapshot | null> {
  const [circle, rooms, members, turning] = await Promise.all([
    db.rooms.get(circleId),
    db.rooms.where('parents').equals(circleId).toArray(),
    db.members.where('[roomId+userId]').between([circleId, ''], [circleId, '\uffff']).toArray(),
    readTurning(db),
  ]);
  if (!circle) return null;
  const { order, powers } = open(circle.c);
  const shown = inOrder(rooms.filter(isRoomToShow), order);
  return {
    circle,
    rooms: shown.filter(isInUse),
    archivedRooms: shown.filter((room) => !isInUse(room)),
    unknownRooms: circle.children.filter((roomId) => !rooms.some((room) => room.roomId === roomId)),
    members: members
      .filter((member) => member.membership === 'join' || member.membership === 'invite')
      .map((member) => memberOf(member, powers)),
    turning,
  };
}

function isRoomToShow(room: RoomRow): boolean {
  if (room.kind !== 'consultation' && room.kind !== 'inbox') return false;
  return room.membership === 'join' || room.membership === 'invite' || canJoin(room);
}

function memberOf({ userId, membership }: MemberRow, powers: Readonly<Record<string, number>>): CircleMember {
  const power = powers[userId] ?? 0;
  return { userId, role: roleOf(power), power, isInvited: membership === 'invite' };
}

/** Members as a page lists them: by role, those who are still to come last, then by name. */
export function membersInOrder(members: readonly CircleMember[], nameOf: (userId: string) => string): CircleMember[] {
  const rank = ({ role, isInvited }: CircleMember) => roles.indexOf(role) + (isInvited ? roles.length : 0);
  return [...members].sort(
    (one, other) => rank(one) - rank(other) || nameOf(one.userId).localeCompare(nameOf(other.userId), 'fi'),
  );
}

/** Whether this person could join a room by its own rule. */
export function canJoin(room: RoomRow): boolean {
  return room.membership !== 'join' && room.membership !== 'ban' && open(room.c).access === 'open';
}

/** The other circles whose people this person may manage. */
export function circlesToMoveTo(rooms: Rooms | undefined, circleId: string, self: string): RoomRow[] {
  return [...(rooms?.values() ?? [])]
    .filter((room) => room.kind === 'circle' && room.roomId !== circleId && isInUse(room))
    .filter((room) => mayIn(room, self, 'manage-people'))
    .sort(byName);
}

export interface FoundRooms {
  circles: RoomRow[];
  /** Rooms of the whole organisation. */
  rooms: RoomRow[];
  turning: Turning;
}

/** The circles of the organisation and its common rooms, whether or not this person is in them. */
export function useFindable(): FoundRooms | undefined {
  const { db } = useAccount();
  const known = useRooms();
  const turning = useLiveQuery(() => readTurning(db), [db]);
  return useMemo(() => known && turning && findableOf(known, turning), [known, turning]);
}

function findableOf(known: Rooms, turning: Turning): FoundRooms {
  const inOrganisation = [...known.values()]
    .filter((room) => isInUse(room) && room.parents.some((id) => known.get(id)?.kind === 'organisation'))
    .sort(byName);
  return {
    circles: inOrganisation.filter((room) => room.kind === 'circle'),
    rooms: inOrganisation.filter(({ kind }) => kind === 'consultation' || kind === 'inbox' || kind === 'other'),
    turning,
  };
}
