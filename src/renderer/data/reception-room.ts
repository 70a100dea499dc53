import type { RoomRow } from '../../cache/rows';
import { useFromRooms, type Rooms } from './rooms';

function receptionIn(rooms: Rooms | undefined): RoomRow | null {
  for (const room of rooms?.values() ?? []) {
    if (room.kind === 'reception' && room.membership === 'join') return room;
  }
  return null;
}

/** The room in which the organisation's receptions are booked; null where this person is in none. */
export function useReceptionRoom(): RoomRow | null {
  return useFromRooms(receptionIn);
}
