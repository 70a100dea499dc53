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
