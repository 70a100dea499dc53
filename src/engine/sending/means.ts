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

/** Whether this person is in a room; before every room has come, one that the cache does not know may still come. */
export async function isMember({ db, rooms, ended }: Means, roomId: string): Promise<boolean> {
  const membership = async () => (await db.rooms.get(roomId))?.membership;
  if ((await membership()) === 'join') return true;
  await rooms.everyRoom(ended);
  return (await membership()) === 'join';
}
