import type { MatrixClient, MatrixEvent } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import type { MessageRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { applyEvents, timelineTables } from '../projection/apply';
import { toTimelineEvent } from '../projection/timeline-event';
import type { ReadAgain } from '../port';
import { requestProblem } from '../session/problems';
import { refreshRoomSummary, roomTables } from './store-room';

type InOrder = (change: () => Promise<void>) => Promise<void>;

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
export async function retryUndecryptable(client: MatrixClient, db: CacheDatabase, inOrder: InOrder): Promise<void> {
  const rows = await db.messages.where('state').equals('undecryptable').toArray();
  for (const row of rows.toSorted((one, other) => other.ts - one.ts)) await retry(client, db, row, inOrder);
}

/** Tries one again, because the person asks for it. */
export async function readAgain(
  client: MatrixClient,
  db: CacheDatabase,
  eventId: string,
  inOrder: InOrder,
): Promise<ReadAgain> {
  const row = await db.messages.get(eventId);
  if (row?.state !== 'undecryptable') return 'read';
  try {
    await client.getCrypto()?.checkKeyBackupAndEnable();
    return (await retry(client, db, row, inOrder)) ? 'read' : 'not-yet';
  } catch {
    return 'unreachable';
  }
}

/** Whether it could be read. Rejects without the network; one that is no longer to be had keeps its place. */
async function retry(client: MatrixClient, db: CacheDatabase, row: MessageRow, inOrder: InOrder): Promise<boolean> {
  const event = await eventOf(client, row);
  if (!event) return false;
  // An event that has failed stays with the SDK, which reads it as soon as its key comes.
  await client.decryptEventIfNeeded(event, { isRetry: true });
  if (event.isDecryptionFailure()) {
    await inOrder(() => applyStillUnreadable(db, event));
    return false;
  }
  await inOrder(() => applyDecryptedLater(db, event, client.getSafeUserId()));
  return true;
}

async function eventOf(client: MatrixClient, { roomId, id }: MessageRow): Promise<MatrixEvent | null> {
  const known = client.getRoom(roomId)?.findEventById(id);
  if (known) return known;
  try {
    return client.getEventMapper({ decrypt: false })(await client.fetchRoomEvent(roomId, id));
  } catch (error) {
    if (requestProblem(error).kind === 'refused') return null;
    throw error;
  }
}

/** Writes the reason that stands now: of a key that was to come it may since be known that it is withheld. */
async function applyStillUnreadable(db: CacheDatabase, event: MatrixEvent): Promise<void> {
  const reason = toTimelineEvent(event).decryptionFailure;
  const row = await db.messages.get(event.getId() ?? '');
  const before = row && open(row.c);
  if (!row || before?.kind !== 'undecryptable' || reason === null || before.reason === reason) return;
  await db.messages.update(row.id, { c: seal({ kind: 'undecryptable', reason }) });
}
