import { z } from 'zod';
import { shownFileName } from './file-name';

/**
 * Pictures, sounds and files: what an act and a message know of them. The bytes are elsewhere, always encrypted
 * with a key that only this description holds.
 */

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
export const localSource = z.object({ kind: z.literal('local'), id: z.uuid(), cipher });
export type LocalSource = z.infer<typeof localSource>;

/** Where the bytes are, and how they are read. */
export type MediaSource =
  LocalSource | { kind: 'encrypted'; url: string; cipher: Cipher } | { kind: 'plain'; url: string };

const pixels = z.int().min(1).max(100_000);

const duration = z
  .number()
  .min(0)
  .max(24 * 60 * 60 * 1000);

const thumbnail = z.object({
  source: localSource,
  mimetype: z.string().max(100),
  size: z.int().min(0),
  width: pixels,
  height: pixels,
});

const mimetype = z.string().max(100);

/** An attachment that a person sends. */
export const localAttachment = z.object({
  type: z.enum(['image', 'audio', 'file']),
  name: z.string().min(1).max(255).transform(shownFileName),
  mimetype,
  size: z.int().min(1),
  source: localSource,
  width: pixels.optional(),
  height: pixels.optional(),
  thumbnail: thumbnail.optional(),
});
export type LocalAttachment = z.infer<typeof localAttachment>;

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
}

/** What the sender of an attachment sees of it before the homeserver has it. */
export function shownAttachment(sent: LocalAttachment): Attachment {
  const { type, name, mimetype: sentType, size, source, width, height, thumbnail: small } = sent;
  return {
    type,
    name,
    mimetype: sentType,
    size,
    source,
    width: width ?? null,
    height: height ?? null,
    thumbnail: small ? { source: small.source, width: small.width, height: small.height } : null,
    duration: null,
  };
}

/** The ids of the bytes of an attachment that is being sent. */
export function uploadIds({ source, thumbnail: small }: LocalAttachment): string[] {
  return small ? [source.id, small.source.id] : [source.id];
}

/** What an attachment's numbers are taken for when another client says them. */
export const saidNumbers = { pixels, duration };
