import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import type { RoomAwaiter } from './room-awaiter';

/** What an act of several steps is done with. */
export interface Means {
  client: MatrixClient;
  db: CacheDatabase;
  rooms: RoomAwaiter;
  ended: AbortSignal;
}

/**
 * Whether this person is in a room. Before every room has come, one that the cache does not know may still come; and what
 * it says of one may be of a response that was on its way when she joined, so that the homeserver has the last word.
 */
export async function isMember({ client, db, rooms, ended }: Means, roomId: string): Promise<boolean> {
  const membership = async () => (await db.rooms.get(roomId))?.membership;
  if ((await membership()) === 'join') return true;
  await rooms.everyRoom(ended);
  if ((await membership()) === 'join') return true;
  return (await client.getJoinedRooms()).joined_rooms.includes(roomId);
}
