import { useCallback } from 'react';
import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { useFromRooms, useRoom, useRooms, type Rooms } from './rooms';

/** Where something stands, as a person names it. */
export interface Place {
  room: string;
  /** The circle the room belongs to, or an empty string. */
  circle: string;
}

/** The name of a room; one without a name of its own is named by its people. */
export function roomName(room: RoomRow): string {
  const { name, heroes } = open(room.c);
  return name || heroes.join(', ');
}

/** The circle that a room belongs to, where there is one and it is known. */
export function circleIn(rooms: Rooms | undefined, room: RoomRow | undefined): RoomRow | undefined {
  return room?.parents.map((id) => rooms?.get(id)).find((parent) => parent?.kind === 'circle');
}

/**
 * Where it is stated how a room's questions are answered: in its circle; from outside the circle, in the room itself,
 * which repeats it; of a room of the whole organisation, in the organisation. Null where nothing is stated.
 */
export function servingIn(rooms: Rooms, room: RoomRow | undefined): string | null {
  if (!room) return null;
  if (isOutsider(rooms, room)) return room.roomId;
  const above = circleIn(rooms, room) ?? room.parents.map((id) => rooms.get(id)).find(isOrganisation);
  return above?.roomId ?? null;
}

function isOrganisation(room: RoomRow | undefined): boolean {
  return room?.kind === 'organisation';
}

/** Whether the whole organisation may join a room of a circle, to ask there. */
export function isOpenToOutside(room: RoomRow | undefined): boolean {
  return room !== undefined && open(room.c).takesOutside;
}

/**
 * Whether a person is in a room that takes questions from outside its circle, and not in the circle: she asks there,
 * and is not one of those who answer.
 */
export function isOutsider(rooms: Rooms | undefined, room: RoomRow | undefined): boolean {
  if (!isOpenToOutside(room)) return false;
  return circleIn(rooms, room)?.membership !== 'join';
}

function placeOf(room: RoomRow | undefined, circle: RoomRow | undefined): Place {
  return { room: room ? roomName(room) : '', circle: circle ? roomName(circle) : '' };
}

/** The place of a room; empty names until the rooms are read or where one is not known. */
export function usePlaceOf(roomId: string): Place {
  const room = useRoom(roomId);
  const circle = useFromRooms((rooms) => circleIn(rooms, room));
  return placeOf(room, circle);
}

/** Names the places of rooms as {@link usePlaceOf} does. */
export function usePlaces(): (roomId: string) => Place {
  const rooms = useRooms();
  return useCallback(
    (roomId: string) => {
      const room = rooms?.get(roomId);
      return placeOf(room, circleIn(rooms, room));
    },
    [rooms],
  );
}

/** The circle that a room belongs to; null where it belongs to none. */
export async function circleOf(db: CacheDatabase, room: RoomRow): Promise<RoomRow | null> {
  const parents = await db.rooms.bulkGet(room.parents);
  return parents.find((parent) => parent?.kind === 'circle') ?? null;
}
