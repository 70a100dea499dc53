import { z } from 'zod';
import {
  cipher,
  mediaAddress,
  saidNumbers,
  type Attachment,
  type AttachmentType,
  type MediaSource,
} from '../../domain/message/attachment';
import { shownFileName } from '../../domain/message/file-name';

/** Encrypted bytes (Matrix spec, EncryptedFile). Some clients pad their base64. */
const unpadded = z.string().transform((text) => text.replace(/=+$/, ''));
const encryptedFile = z
  .object({
    v: z.literal('v2'),
    url: mediaAddress,
    key: z.object({ kty: z.literal('oct'), alg: z.literal('A256CTR'), k: unpadded }),
    iv: unpadded,
    hashes: z.object({ sha256: unpadded }),
  })
  .transform(({ url, key, iv, hashes }) => ({ url, cipher: { key: key.k, iv, sha256: hashes.sha256 } }))
  .pipe(z.object({ url: mediaAddress, cipher }));

const addressed = z.object({ url: mediaAddress });
const known = <Value>(schema: z.ZodType<Value>) => schema.optional().catch(undefined);

const size = known(z.int().min(0));
const { pixels, duration, waveform } = saidNumbers;
const info = z
  .object({
    mimetype: known(z.string().max(100)),
    size,
    w: known(pixels),
    h: known(pixels),
    duration: known(duration),
    thumbnail_file: z.unknown(),
    thumbnail_url: z.unknown(),
    thumbnail_info: known(z.object({ w: known(pixels), h: known(pixels) })),
  })
  .partial()
  .catch({});

const named = z.object({ body: z.string(), filename: z.string().optional().catch(undefined) });
/** Voice messages (MSC3245), with their length and how loud they are (MSC1767). */
const sound = z.object({ duration: known(duration), waveform: known(waveform) }).catch({});

const types: Readonly<Record<string, AttachmentType>> = {
  'm.image': 'image',
  'm.video': 'video',
  'm.audio': 'audio',
  'm.file': 'file',
};

/**
 * The attachment of a message; null where it is no message with one, and `unknown` where it is one without an address
 * at which anything could be.
 */
export function attachmentOf(content: Record<string, unknown>, msgtype: string): Attachment | 'unknown' | null {
  const type = types[msgtype];
  if (!type) return null;
  const source = sourceOf(content['file'], content['url']);
  const name = named.safeParse(content);
  if (!source || !name.success) return 'unknown';
  const facts = info.parse(content['info']);
  const heard = sound.parse(content['org.matrix.msc1767.audio']);
  const thumbnail = sourceOf(facts.thumbnail_file, facts.thumbnail_url);
  const isVoice = type === 'audio' && isObject(content['org.matrix.msc3245.voice']);
  return {
    type: isVoice ? 'voice' : type,
    name: shownFileName(name.data.filename ?? name.data.body),
    mimetype: facts.mimetype ?? 'application/octet-stream',
    size: facts.size ?? null,
    source,
    width: facts.w ?? null,
    height: facts.h ?? null,
    thumbnail: thumbnail && {
      source: thumbnail,
      width: facts.thumbnail_info?.w ?? null,
      height: facts.thumbnail_info?.h ?? null,
    },
    duration: facts.duration ?? heard.duration ?? null,
    ...(heard.waveform?.length && { waveform: heard.waveform }),
  };
}

/** What is said of a file: the body, where the file's name stands beside it and is another (Matrix spec, m.image). */
export function captionOf(content: Record<string, unknown>, body: string): string {
  const { filename } = content;
  return typeof filename === 'string' && filename !== body ? body : '';
}

function sourceOf(file: unknown, url: unknown): MediaSource | null {
  const encrypted = encryptedFile.safeParse(file);
  if (encrypted.success) return { kind: 'encrypted', ...encrypted.data };
  // One that is encrypted in a way that is not understood is not fetched in the clear.
  const plain = file === undefined ? addressed.safeParse({ url }) : null;
  return plain?.success ? { kind: 'plain', url: plain.data.url } : null;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
