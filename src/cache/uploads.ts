import { uploadIds } from '../domain/message/attachment';
import type { CacheDatabase } from './database';
import { open } from './sealing';

/** The tables that tell which bytes wait, and what for. */
export function uploadTables(db: CacheDatabase) {
  return [db.uploads, db.transfers, db.drafts];
}

/** Deletes the bytes of an attachment that leaves the outbox, and how far their sending had come. */
export async function forgetBytes(db: CacheDatabase, txnId: string): Promise<void> {
  const row = await db.outbox.get(txnId);
  const act = row && open(row.c).act;
  if (act?.kind !== 'attachment') return;
  await db.transfers.delete(txnId);
  await forgetUnnamed(db, uploadIds(act.attachment), txnId);
}

/** Deletes bytes that a person does not want to send after all, unless something else still sends them. */
export async function letGoOfBytes(db: CacheDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', [db.outbox, ...uploadTables(db)], () => forgetUnnamed(db, ids));
}

/** How long bytes may wait for their act: as long as a person may think over what to say of them. */
const orphanMs = 24 * 60 * 60 * 1000;

/** Deletes bytes that no act sends and no draft holds: those of a window that was closed before its files were sent. */
export async function forgetOrphans(db: CacheDatabase, now: number): Promise<void> {
  await db.transaction('rw', [db.outbox, ...uploadTables(db)], async () => {
    const old = await db.uploads
      .where('createdAt')
      .below(now - orphanMs)
      .primaryKeys();
    await forgetUnnamed(db, old);
  });
}

/**
 * Deletes those of some bytes that nothing names any more: the same bytes may go to several rooms, and a draft may
 * hold them still.
 * @param ended the act that names them no longer
 */
async function forgetUnnamed(db: CacheDatabase, ids: readonly string[], ended?: string): Promise<void> {
  if (ids.length === 0) return;
  const acts = (await db.outbox.toArray()).flatMap(({ txnId, c }) => (txnId === ended ? [] : [open(c).act]));
  const wanted = new Set(acts.flatMap((act) => (act.kind === 'attachment' ? uploadIds(act.attachment) : [])));
  // Forms keep theirs each in its own shape; an id is like nothing else that is written.
  const drafts = (await db.drafts.toArray()).map(({ c }) => open(c).text);
  await db.uploads.bulkDelete(ids.filter((id) => !wanted.has(id) && !drafts.some((text) => text.includes(id))));
}
