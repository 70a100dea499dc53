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
