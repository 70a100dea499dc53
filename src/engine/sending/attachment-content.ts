import { EventType } from 'matrix-js-sdk/lib/@types/event.js';
import type { ActOf } from '../../domain/act';
import type { Cipher, LocalAttachment } from '../../domain/attachment';
import { eventTypes } from '../../domain/event-types';
import { relates, type OutgoingEvent } from './content';

/** Where the homeserver has an attachment's bytes. */
export interface UploadedAttachment {
  file: string;
  thumbnail: string | null;
  /** Whether they were sent as they lie in the cache; in a room without encryption they are sent in the clear. */
  isEncrypted: boolean;
}

/** An attachment as every Matrix client reads it (Matrix spec, m.image and its like). */
export function attachmentEvent(act: ActOf<'attachment'>, uploaded: UploadedAttachment, txnId: string): OutgoingEvent {
  const { attachment, caption } = act;
  const { type, name, source } = attachment;
  return {
    type: EventType.RoomMessage,
    content: {
      msgtype: msgtypes[type],
      body: caption || name,
      filename: name,
      ...whereabouts('', uploaded.file, uploaded.isEncrypted ? source.cipher : null),
      info: infoOf(attachment, uploaded),
      'm.mentions': {},
      [eventTypes.act]: txnId,
      ...relates(act),
    },
  };
}

const msgtypes = { image: 'm.image', audio: 'm.audio', file: 'm.file' } as const;

function infoOf(attachment: LocalAttachment, uploaded: UploadedAttachment): Record<string, unknown> {
  const { mimetype, size, width, height, thumbnail } = attachment;
  return {
    mimetype,
    size,
    ...(width && height && { w: width, h: height }),
    ...(thumbnail &&
      uploaded.thumbnail && {
        ...whereabouts('thumbnail_', uploaded.thumbnail, uploaded.isEncrypted ? thumbnail.source.cipher : null),
        thumbnail_info: { mimetype: thumbnail.mimetype, size: thumbnail.size, w: thumbnail.width, h: thumbnail.height },
      }),
  };
}

/** The address in the clear, or with all that it takes to decrypt (Matrix spec, EncryptedFile). */
function whereabouts(prefix: '' | 'thumbnail_', url: string, cipher: Cipher | null): Record<string, unknown> {
  if (!cipher) return { [`${prefix}url`]: url };
  const key = { kty: 'oct', key_ops: ['encrypt', 'decrypt'], alg: 'A256CTR', k: cipher.key, ext: true };
  return { [`${prefix}file`]: { v: 'v2', url, key, iv: cipher.iv, hashes: { sha256: cipher.sha256 } } };
}
