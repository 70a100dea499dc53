import type { CacheDatabase } from './database';
import type { OutboxRow } from './rows';

/** How long a message stands in the timeline before it goes, so that its writer can take it back. */
export const holdMs = 5_000;

/** Whether an act is still held back. A clock that has been set back holds nothing longer than it would have. */
export function isHeld({ state, notBefore = 0 }: Pick<OutboxRow, 'state' | 'notBefore'>, now = Date.now()): boolean {
  return state === 'queued' && notBefore > now && notBefore <= now + holdMs;
}

/** Lets what is held back go at once: in one lane, or everywhere. */
export async function letGo(db: CacheDatabase, lane?: string): Promise<void> {
  const queued = await db.outbox.where('state').equals('queued').toArray();
  const held = queued.filter((row) => isHeld(row) && (lane === undefined || row.lane === lane));
  for (const { txnId } of held) await db.outbox.update(txnId, { notBefore: 0 });
}
