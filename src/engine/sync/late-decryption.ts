import type { MatrixClient, MatrixEvent } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { applyEvents, timelineTables } from '../projection/apply';
import { toTimelineEvent } from '../projection/timeline-event';
import { requestProblem } from '../session/problems';
import { refreshRoomSummary, roomTables } from './store-room';

/** Projects an event again whose keys came after it, at the place it already has. */
export async function applyDecryptedLater(db: CacheDatabase, event: MatrixEvent, self: string): Promise<void> {
  const row = await db.messages.get(event.getId() ?? '');
  if (row?.state !== 'undecryptable') return;
  const tables = [...new Set([...timelineTables(db), ...roomTables(db)])];
  await db.transaction('rw', tables, async () => {
    await applyEvents(db, [{ event: toTimelineEvent(event), sort: row.sort, isNewRoom: false }], self);
    await refreshRoomSummary(db, row.roomId, self);
  });
}

/** Tries again what could not be decrypted, newest first, after keys have been restored. */
export async function retryUndecryptable(
  client: MatrixClient,
  db: CacheDatabase,
  inOrder: (change: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const rows = await db.messages.where('state').equals('undecryptable').toArray();
  const toEvent = client.getEventMapper({ decrypt: false });
  for (const row of rows.toSorted((one, other) => other.ts - one.ts)) {
    try {
      const known = client.getRoom(row.roomId)?.findEventById(row.id);
      const event = known ?? toEvent(await client.fetchRoomEvent(row.roomId, row.id));
      await client.decryptEventIfNeeded(event, { isRetry: true });
      if (!event.isDecryptionFailure()) await inOrder(() => applyDecryptedLater(db, event, client.getSafeUserId()));
    } catch (error) {
      // One that is no longer to be had keeps its place; without the network the rest waits for the next start.
      if (requestProblem(error).kind !== 'refused') throw error;
    }
  }
}
