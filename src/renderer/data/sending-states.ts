import type { CacheDatabase } from '../../cache/database';
import type { MessageState } from '../../cache/rows';
import { isLocalEventId } from '../../domain/act';

/** How far the messages of a list have come on their way; those that the homeserver has are left out. */
export async function sendingStates(
  db: CacheDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MessageState>> {
  const rows = await db.messages.bulkGet(ids.filter(isLocalEventId));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.state]] : [])));
}
