import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { localEventId, referencesOf } from '../../domain/act';
import { uploadedOf } from './uploaded';

/**
 * The first waiting act of a lane that can go now. Words overtake an attachment that is still being uploaded; later
 * attachments do not, and neither does what refers to it.
 * @param rows the lane's, in the order of their making
 */
export function firstReady(rows: readonly OutboxRow[]): OutboxRow | undefined {
  const held = new Set<string>();
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
