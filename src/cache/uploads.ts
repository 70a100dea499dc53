import { uploadIds } from '../domain/attachment';
import type { CacheDatabase } from './database';
import { open } from './sealing';

/** Deletes the bytes of an attachment that leaves the outbox, and how far their sending had come. */
export async function forgetBytes(db: CacheDatabase, txnId: string): Promise<void> {
  const row = await db.outbox.get(txnId);
  const act = row && open(row.c).act;
  if (act?.kind !== 'attachment') return;
  await db.uploads.bulkDelete(uploadIds(act.attachment));
  await db.transfers.delete(txnId);
}

/** How long bytes may wait for their act: as long as a person may think over what to say of them. */
const orphanMs = 24 * 60 * 60 * 1000;

/** Deletes bytes that no act sends: those of a window that was closed before its files were sent. */
export async function forgetOrphans(db: CacheDatabase, now: number): Promise<void> {
  await db.transaction('rw', db.uploads, db.outbox, async () => {
    const old = await db.uploads
      .where('createdAt')
      .below(now - orphanMs)
      .primaryKeys();
    if (old.length === 0) return;
    const acts = (await db.outbox.toArray()).map((row) => open(row.c).act);
    const wanted = new Set(acts.flatMap((act) => (act.kind === 'attachment' ? uploadIds(act.attachment) : [])));
    await db.uploads.bulkDelete(old.filter((id) => !wanted.has(id)));
  });
}
