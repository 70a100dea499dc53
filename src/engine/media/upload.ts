import { keepMedia, mostKeptOfOne } from '../../cache/media-store';
import type { OutboxRow } from '../../cache/rows';
import type { ActOf } from '../../domain/act';
import type { LocalSource, MediaSource } from '../../domain/message/attachment';
import { isEncrypted, refuseInTheClear } from '../sending/encryption';
import type { Means } from '../sending/means';
import { reservedStep, uploadSteps } from '../sending/uploaded';
import { Steps } from '../sending/steps';
import { requestProblem } from '../session/problems';
import { decrypted } from './cipher';
import { reserveAddress, uploadAnywhere, uploadTo, type UploadProgress } from './upload-request';

/** The bytes of an act are no longer in the cache. */
export class BytesGone extends Error {}

interface Part {
  name: 'file' | 'thumbnail';
  source: LocalSource;
  mimetype: string;
}

/**
 * Uploads an attachment's bytes part by part, each finished one noted in the outbox row. Where it was cut off it goes
 * on: nothing that the homeserver has is sent again.
 */
export async function uploadAttachment(
  means: Means,
  row: OutboxRow,
  { roomId, attachment }: ActOf<'attachment'>,
  progress: UploadProgress,
): Promise<void> {
  const { client, db, rooms, ended } = means;
  const room = await rooms.joined(roomId, ended);
  await refuseInTheClear(client, room);
  const isSecret = await isEncrypted(client, room);
  const how = isSecret ? 'encrypted' : 'plain';
  const steps = new Steps(db, row);
  // What was begun in the clear is begun anew in a room that has become encrypted since.
  if ((steps.of(uploadSteps.how) ?? how) !== how) await steps.forget();
  await steps.mark(uploadSteps.how, how);
  const { thumbnail } = attachment;
  const { source } = attachment;
  const parts: Part[] = [
    ...(thumbnail ? partOf('thumbnail', thumbnail.source, thumbnail.mimetype ?? 'application/octet-stream') : []),
    ...partOf('file', source, attachment.mimetype),
  ];
  let before = 0;
  for (const part of parts) {
    const stored = await db.uploads.get(part.source.id);
    if (!stored) throw new BytesGone();
    const bytes = isSecret ? stored.bytes : await inTheClear(stored.bytes, part);
    const sentBefore = before;
    await steps.once(uploadSteps[part.name], async () => {
      const onProgress = (sent: number): void => progress.onProgress(sentBefore + Math.min(sent, bytes.size));
      const address = await uploadPart(means, steps, part.name, bytes, { ...progress, onProgress });
      // It will be shown from there in a moment.
      if (stored.bytes.size <= mostKeptOfOne) {
        const kept = { bytes: await stored.bytes.arrayBuffer(), cipher: isSecret ? null : part.source.cipher };
        await keepMedia(db, address, kept);
      }
      return address;
    });
    before += bytes.size;
  }
  await steps.mark(uploadSteps.uploaded, how);
}

/** What of an attachment waits on this device. */
function partOf(name: Part['name'], source: MediaSource, mimetype: string): Part[] {
  return source.kind === 'local' ? [{ name, source, mimetype }] : [];
}

async function uploadPart(
  { client }: Means,
  steps: Steps,
  name: Part['name'],
  bytes: Blob,
  progress: UploadProgress,
): Promise<string> {
  const reserved = steps.of(reservedStep(name)) ?? (await reserveAddress(client));
  if (reserved === null) return uploadAnywhere(client, bytes, progress);
  await steps.mark(reservedStep(name), reserved);
  try {
    await uploadTo(client, reserved, bytes, progress);
    return reserved;
  } catch (error) {
    const problem = requestProblem(error);
    // An address that nothing came to in a day is no longer kept.
    const isExpired = problem.kind === 'refused' && (problem.status === 404 || problem.status === 403);
    if (!isExpired) throw error;
    const another = await reserveAddress(client);
    if (another === null) return uploadAnywhere(client, bytes, progress);
    await steps.mark(reservedStep(name), another);
    await uploadTo(client, another, bytes, progress);
    return another;
  }
}

/** For a room without encryption, where everyone could read the key as well. */
async function inTheClear(bytes: Blob, { source, mimetype }: Part): Promise<Blob> {
  const plain = await decrypted(await bytes.arrayBuffer(), source.cipher);
  if (!plain) throw new BytesGone();
  return new Blob([plain], { type: mimetype });
}
