import { z } from 'zod';
import { shownFileName } from './file-name';

/**
 * Pictures, sounds and files: what an act and a message know of them. The bytes are elsewhere, always encrypted
 * with a key that only this description holds.
 */

/** The loudest that a part of a waveform can be, and how many parts it may have. */
export const loudest = 1024;
export const mostBars = 256;

/** What becomes of it on the screen: shown, heard, or only offered for saving. */
export type AttachmentType = 'image' | 'video' | 'audio' | 'voice' | 'file';

/** How bytes were encrypted (Matrix spec, sending encrypted attachments: AES-CTR with 256 bits, version v2). */
export const cipher = z.object({
  /** The key, as in a JSON Web Key. */
  key: z.string().regex(/^[\w-]{43}$/),
  /** The counter block that the encryption began with, in base64 without padding. */
  iv: z.string().regex(/^[A-Za-z0-9+/]{22}$/),
  /** Of the encrypted bytes, in base64 without padding. */
  sha256: z.string().regex(/^[A-Za-z0-9+/]{43}$/),
});
export type Cipher = z.infer<typeof cipher>;

/** The address of bytes on a homeserver (Matrix spec, content repository). */
export const mediaAddress = z
  .string()
  .max(255)
  .regex(/^mxc:\/\/[\w.:[\]-]+\/[\w-]+$/);

/** Bytes that wait on this device to be sent, in the cache's table of uploads. */
const localSource = z.object({ kind: z.literal('local'), id: z.uuid(), cipher });
export type LocalSource = z.infer<typeof localSource>;

/** Where the bytes are, and how they are read. */
const mediaSource = z.discriminatedUnion('kind', [
  localSource,
  z.object({ kind: z.literal('encrypted'), url: mediaAddress, cipher }),
  z.object({ kind: z.literal('plain'), url: mediaAddress }),
]);
export type MediaSource = z.infer<typeof mediaSource>;

const pixels = z.int().min(1).max(100_000);

const duration = z
  .number()
  .min(0)
  .max(24 * 60 * 60 * 1000);

/** How loud a recording is from its beginning to its end, in equal parts (MSC1767: 0 to 1024). */
const waveform = z.array(z.int().min(0).max(loudest)).max(mostBars);

const mimetype = z.string().max(100);

const thumbnail = z.object({
  source: mediaSource,
  /** Of a thumbnail that is forwarded these may not be known. */
  mimetype: mimetype.optional(),
  size: z.int().min(0).optional(),
  width: pixels.optional(),
  height: pixels.optional(),
});

/** An attachment that a person sends: her own, or one that she forwards and that the homeserver has already. */
export const sentAttachment = z.object({
  type: z.enum(['image', 'video', 'audio', 'voice', 'file']),
  name: z.string().min(1).max(255).transform(shownFileName),
  mimetype,
  /** Of one that is forwarded it may not be known. */
  size: z.int().min(1).optional(),
  source: mediaSource,
  width: pixels.optional(),
  height: pixels.optional(),
  /** Milliseconds. */
  duration: duration.optional(),
  waveform: waveform.optional(),
  thumbnail: thumbnail.optional(),
});
export type SentAttachment = z.infer<typeof sentAttachment>;

/** A small picture that stands for a large one or for a film. */
export interface Thumbnail {
  source: MediaSource;
  width: number | null;
  height: number | null;
}

/** An attachment as a message shows it; what is not known is null. */
export interface Attachment {
  type: AttachmentType;
  name: string;
  mimetype: string;
  size: number | null;
  source: MediaSource;
  width: number | null;
  height: number | null;
  thumbnail: Thumbnail | null;
  /** Milliseconds. */
  duration: number | null;
  /** Of a voice message, where its sender's client draws one. */
  waveform?: readonly number[] | undefined;
}

/** What the sender of an attachment sees of it before the homeserver has it. */
export function shownAttachment(sent: SentAttachment): Attachment {
  const { type, name, mimetype: sentType, size, source, width, height, thumbnail: small } = sent;
  return {
    type,
    name,
    mimetype: sentType,
    size: size ?? null,
    source,
    width: width ?? null,
    height: height ?? null,
    thumbnail: small ? { source: small.source, width: small.width ?? null, height: small.height ?? null } : null,
    duration: sent.duration ?? null,
    ...(sent.waveform && { waveform: sent.waveform }),
  };
}

/** An attachment as it is sent on: the same bytes at the same address, with the key that they have. */
export function forwardedAttachment(shown: Attachment): SentAttachment {
  const { type, name, mimetype: shownType, size, source, width, height, duration: length, thumbnail: small } = shown;
  return {
    ...{ type, name, mimetype: shownType, source },
    ...(size && { size }),
    ...(width && height && { width, height }),
    ...(length !== null && { duration: length }),
    ...(shown.waveform && { waveform: [...shown.waveform] }),
    ...(small && {
      thumbnail: {
        source: small.source,
        ...(small.width && small.height && { width: small.width, height: small.height }),
      },
    }),
  };
}

/** The ids of the bytes of an attachment that wait on this device. */
export function uploadIds({ source, thumbnail: small }: SentAttachment): string[] {
  return [source, small?.source].flatMap((one) => (one?.kind === 'local' ? [one.id] : []));
}

/** What an attachment's numbers are taken for when another client says them. */
export const saidNumbers = { pixels, duration, waveform };
