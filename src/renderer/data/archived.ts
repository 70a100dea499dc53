import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { useFromRooms } from './rooms';

/** Whether a room is archived: it can be read and nobody writes in it. */
export function useIsArchived(roomId: string): boolean {
  return useFromRooms((rooms) => {
    const room = rooms?.get(roomId);
    return room !== undefined && open(room.c).archived;
  });
}

/** A closed case is out of the lists: whoever wants it looks for it. */
export function isClosedCase({ kind, c }: RoomRow): boolean {
  return kind === 'case' && open(c).archived;
}
