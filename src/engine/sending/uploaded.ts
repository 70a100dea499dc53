import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { uploadIds } from '../../domain/message/attachment';
import type { UploadedAttachment } from './attachment-content';

/** The steps of an attachment's sending, as they stand in its outbox row. */
export const uploadSteps = {
  /** The address of the bytes, once the homeserver has them all. */
  file: 'file',
  thumbnail: 'thumbnail',
  /** Whether they go encrypted; marked first. */
  how: 'how',
  /** Whether they went encrypted; marked last. */
  uploaded: 'uploaded',
} as const;

/** An address that the homeserver has given and that holds nothing yet (MSC2246). */
export function reservedStep(part: 'file' | 'thumbnail'): string {
  return `reserved:${part}`;
}

/** Where an attachment's bytes are, or null while the homeserver does not have all of them. */
export function uploadedOf(row: OutboxRow): UploadedAttachment | null {
  const { act, done } = open(row.c);
  if (act.kind !== 'attachment') return null;
  // Of one that is forwarded it has them already.
  if (uploadIds(act.attachment).length === 0) return { file: null, thumbnail: null, isEncrypted: false };
  const { file } = done;
  const how = done[uploadSteps.uploaded];
  if (!file || !how) return null;
  return { file, thumbnail: done[uploadSteps.thumbnail] ?? null, isEncrypted: how === 'encrypted' };
}
