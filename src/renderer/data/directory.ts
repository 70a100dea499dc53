import { open } from '../../cache/sealing';
import { hasRight } from '../../domain/circle/roles';
import { useAccount } from './account';
import { useFromRooms, type Rooms } from './rooms';

/** The organisation's directory room; null where this person is in none. */
function directoryIn(rooms: Rooms | undefined) {
  if (!rooms) return null;
  for (const room of rooms.values()) if (room.kind === 'directory' && room.membership === 'join') return room;
  return null;
}

export interface Directory {
  roomId: string;
  /** Whether this person maintains it. */
  mayEdit: boolean;
}

/** The organisation's directory and this person's rights in it; null until it is known. */
export function useDirectory(): Directory | null {
  const { userId } = useAccount();
  const room = useFromRooms(directoryIn);
  if (!room) return null;
  return { roomId: room.roomId, mayEdit: hasRight(open(room.c).powers[userId] ?? 0, 'manage-organisation') };
}
