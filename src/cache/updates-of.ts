import { Dexie } from 'dexie';
import type { CacheDatabase } from './database';
import type { UpdateRow } from './rows';

/**
 * The updates of one question or contact in the room's order, those not yet sent last, failed ones left out. An
 * update counts only in its target's own room, where the homeserver has let its sender in.
 */
export async function updatesOf(
  db: CacheDatabase,
  { id: target, roomId }: Pick<UpdateRow, 'id' | 'roomId'>,
): Promise<UpdateRow[]> {
  const rows = await db.updates
    .where('[target+sort]')
    .between([target, Dexie.minKey], [target, Dexie.maxKey])
    .toArray();
  return rows.filter((row) => row.state !== 'failed' && row.roomId === roomId);
}
