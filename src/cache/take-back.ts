import type { CacheDatabase } from './database';
import { isHeld } from './held-acts';
import { outboxTables, retire } from './outbox';
import type { DraftRow } from './rows';

/**
 * Takes back an act that has not gone, and keeps its words as the draft that they were.
 * @param draftOf the draft that its words become, given the one that stands there now
 * @returns false when it is too late for that
 */
export async function takeBack(
  db: CacheDatabase,
  txnId: string,
  draft: { place: string; with: (standing: DraftRow | undefined) => DraftRow },
): Promise<boolean> {
  return db.transaction('rw', [...outboxTables(db), db.drafts], async () => {
    const row = await db.outbox.get(txnId);
    if (!row || !isHeld(row)) return false;
    await db.drafts.put(draft.with(await db.drafts.get(draft.place)));
    await retire(db, txnId, null);
    return true;
  });
}
