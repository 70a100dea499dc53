import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo } from 'react';
import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { useAccount } from './account';

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

/** Names the place of a room; empty names until the rooms are read or where one is not known. */
export function usePlaces(): (roomId: string) => Place {
  const { db } = useAccount();
  const rooms = useLiveQuery(() => db.rooms.toArray(), [db]);
  const byId = useMemo(() => new Map(rooms?.map((room) => [room.roomId, room])), [rooms]);
  return useCallback(
    (roomId: string) => {
      const room = byId.get(roomId);
      if (!room) return { room: '', circle: '' };
      const circle = room.parents.map((id) => byId.get(id)).find((parent) => parent?.kind === 'circle');
      return { room: roomName(room), circle: circle ? roomName(circle) : '' };
    },
    [byId],
  );
}

/** The circle that a room belongs to; null where it belongs to none. */
export async function circleOf(db: CacheDatabase, room: RoomRow): Promise<RoomRow | null> {
  const parents = await db.rooms.bulkGet(room.parents);
  return parents.find((parent) => parent?.kind === 'circle') ?? null;
}
