import type { CacheDatabase } from '../../cache/database';
import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { isLocalEventId, localEventId, referencesOf, txnIdOfLocal } from '../../domain/act';
import { uploadedOf } from './uploaded';

/**
 * The first waiting act of a lane that can go now. Words overtake an attachment that is still being uploaded; later
 * attachments do not, and neither does what refers to it.
 * @param rows the lane's, in the order of their making
 * @param unsentElsewhere local ids of what waits in other lanes: what refers to it waits too
 */
export function firstReady(
  rows: readonly OutboxRow[],
  unsentElsewhere: ReadonlySet<string> = new Set(),
): OutboxRow | undefined {
  const held = new Set(unsentElsewhere);
  let isUploading = false;
  return rows.find((row) => {
    if (row.state !== 'queued' && row.state !== 'sending') return false;
    const { act } = open(row.c);
    const isAttachment = act.kind === 'attachment';
    const waits =
      (isAttachment && (isUploading || !uploadedOf(row))) || referencesOf(act).some((reference) => held.has(reference));
    isUploading ||= isAttachment && waits;
    if (waits) held.add(localEventId(row.txnId));
    return !waits;
  });
}

/** What the acts of a lane refer to and other lanes have not sent yet, by local ids. */
export async function unsentElsewhere(db: CacheDatabase, rows: readonly OutboxRow[]): Promise<ReadonlySet<string>> {
  const own = new Set(rows.map(({ txnId }) => txnId));
  const others = rows
    .flatMap((row) => referencesOf(open(row.c).act).filter(isLocalEventId))
    .filter((id) => !own.has(txnIdOfLocal(id)));
  if (others.length === 0) return new Set();
  const targets = await db.outbox.bulkGet(others.map(txnIdOfLocal));
  return new Set(others.filter((_, index) => targets[index] && targets[index].state !== 'sent'));
}
