import { EventType } from 'matrix-js-sdk/lib/@types/event.js';
import type { ActOf } from '../../domain/act';
import type { Cipher, MediaSource, SentAttachment } from '../../domain/message/attachment';
import { assertNever } from '../../domain/result';
import { eventTypes } from '../../domain/event-types';
import { relates, type OutgoingEvent } from './content';

/** Where the homeserver has those of an attachment's bytes that were sent from this device. */
export interface UploadedAttachment {
  file: string | null;
  thumbnail: string | null;
  /** Whether they were sent as they lie in the cache; in a room without encryption they are sent in the clear. */
  isEncrypted: boolean;
}

/** An attachment as every Matrix client reads it (Matrix spec, m.image and its like). */
export function attachmentEvent(act: ActOf<'attachment'>, uploaded: UploadedAttachment, txnId: string): OutgoingEvent {
  const { attachment, caption, ofQuestion } = act;
  const { type, name, source } = attachment;
  return {
    type: EventType.RoomMessage,
    content: {
      msgtype: msgtypes[type],
      body: caption || name,
      filename: name,
      ...whereabouts('', source, uploaded.file, uploaded.isEncrypted),
      info: infoOf(attachment, uploaded),
      ...(type === 'voice' && voice(attachment)),
      'm.mentions': {},
      [eventTypes.act]: txnId,
      ...relates(act),
      ...(ofQuestion && { [eventTypes.questionFile]: { v: 1 } }),
    },
  };
}

const msgtypes = { image: 'm.image', video: 'm.video', audio: 'm.audio', voice: 'm.audio', file: 'm.file' } as const;

/** What makes a voice message of a sound (MSC3245), with its length and how loud it is (MSC1767). */
function voice({ duration, waveform }: SentAttachment): Record<string, unknown> {
  return { 'org.matrix.msc3245.voice': {}, 'org.matrix.msc1767.audio': { duration, ...(waveform && { waveform }) } };
}

function infoOf(attachment: SentAttachment, uploaded: UploadedAttachment): Record<string, unknown> {
  const { mimetype, size, width, height, duration, thumbnail } = attachment;
  return {
    mimetype,
    ...(size && { size }),
    ...(width && height && { w: width, h: height }),
    ...(duration !== undefined && { duration }),
    ...(thumbnail && {
      ...whereabouts('thumbnail_', thumbnail.source, uploaded.thumbnail, uploaded.isEncrypted),
      thumbnail_info: { mimetype: thumbnail.mimetype, size: thumbnail.size, w: thumbnail.width, h: thumbnail.height },
    }),
  };
}

/**
 * Where bytes are, and how they are read.
 * @param uploaded where those are that were sent from this device, and whether they went encrypted
 */
function whereabouts(
  prefix: '' | 'thumbnail_',
  source: MediaSource,
  uploaded: string | null,
  isEncrypted: boolean,
): Record<string, unknown> {
  switch (source.kind) {
    case 'local':
      if (uploaded === null) return {};
      return address(prefix, uploaded, isEncrypted ? source.cipher : null);
    case 'encrypted':
      return address(prefix, source.url, source.cipher);
    case 'plain':
      return address(prefix, source.url, null);
    default:
      return assertNever(source);
  }
}

/** The address in the clear, or with all that it takes to decrypt (Matrix spec, EncryptedFile). */
function address(prefix: '' | 'thumbnail_', url: string, cipher: Cipher | null): Record<string, unknown> {
  if (!cipher) return { [`${prefix}url`]: url };
  const key = { kty: 'oct', key_ops: ['encrypt', 'decrypt'], alg: 'A256CTR', k: cipher.key, ext: true };
  return { [`${prefix}file`]: { v: 'v2', url, key, iv: cipher.iv, hashes: { sha256: cipher.sha256 } } };
}
