import type { CacheDatabase } from '../../cache/database';
import type { LocalSource, SentAttachment } from '../../domain/message/attachment';
import { sizeProblem, type FileProblem } from '../../domain/message/attachment-limits';
import { extensionOf, shownFileName } from '../../domain/message/file-name';
import { filmKind, pictureKind, soundKind, type PictureKind } from '../../domain/message/media-type';
import { failure, success, type Result } from '../../domain/result';
import type { FileToSend } from '../port';
import { encrypted } from './cipher';
import { drawAnew, drawSmall, type Drawn } from './draw';

/**
 * Makes a file ready for sending: tells what it is by its bytes, writes pictures and films anew, makes a small picture,
 * and keeps all of it in the cache, encrypted with keys that only the returned description holds.
 * @param limit what the homeserver takes of one file, or null while that is not known
 */
export async function prepareFile(
  db: CacheDatabase,
  file: FileToSend,
  limit: number | null,
): Promise<Result<SentAttachment, FileProblem>> {
  const given = sizeProblem(file.bytes.size, null);
  if (given) return failure(given);
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.bytes.slice(0, headBytes).arrayBuffer());
  } catch {
    // A folder, or a file that is gone or locked since it was chosen.
    return failure('unreadable');
  }
  const made = await madeReady(file, head);
  if (!made) return failure('not-drawn');
  const { bytes, small, name = shownFileName(file.name), ...facts } = made;
  const problem = sizeProblem(bytes.size, limit);
  if (problem) return failure(problem);
  try {
    const source = await keep(db, bytes);
    return success({
      ...facts,
      name,
      size: bytes.size,
      source,
      ...(small && {
        thumbnail: {
          source: await keep(db, small.bytes),
          mimetype: small.bytes.type,
          size: small.bytes.size,
          width: small.width,
          height: small.height,
        },
      }),
    });
  } catch {
    return failure('unreadable');
  }
}

/** Where every kind says what it is; a camera's notes may stand before a picture's size. */
const headBytes = 512 * 1024;

/** A file as it will go, and what is said of it. */
interface Ready extends Pick<SentAttachment, 'type' | 'mimetype' | 'width' | 'height' | 'duration' | 'waveform'> {
  bytes: Blob;
  /** Where it is another than the file had. */
  name?: string;
  small?: Drawn | null;
}

/** Null for what would tell more than it shows and cannot be written anew; asked for as it is, it goes as a file. */
async function madeReady(file: FileToSend, head: Uint8Array): Promise<Ready | null> {
  const { bytes, isOriginal, waveform } = file;
  if (waveform) return readyVoice(bytes, waveform);
  const picture = pictureKind(head);
  const shown = picture ? await readyPicture(file, picture) : isFilm(bytes) ? await readyFilm(file, head) : null;
  if (shown) return shown;
  if ((picture || isFilm(bytes)) && !isOriginal) return null;
  const sound = isFilm(bytes) ? null : soundKind(head);
  return { bytes, type: sound ? 'audio' : 'file', mimetype: (sound ?? bytes.type) || 'application/octet-stream' };
}

/** Films and recordings may begin alike: which it is, is known by what the file is called. */
function isFilm({ type }: Blob): boolean {
  return type.startsWith('video/');
}

// What reads and writes the containers of films and sounds is large, and loaded when there is one.

async function readyVoice(recording: Blob, waveform: readonly number[]): Promise<Ready | null> {
  const { prepareVoice } = await import('./voice');
  const made = await prepareVoice(recording);
  return made && { ...made, type: 'voice', mimetype: 'audio/ogg', waveform: [...waveform] };
}

async function readyFilm({ name, bytes, isOriginal }: FileToSend, head: Uint8Array): Promise<Ready | null> {
  const { prepareFilm } = await import('./film');
  const made = await prepareFilm(bytes, isOriginal);
  if (!made) return null;
  const mimetype = isOriginal ? filmKind(head) : made.bytes.type;
  // As it is, it may be of a kind that is played nowhere.
  if (!mimetype) return null;
  const shown = shownFileName(name);
  const isRenamed = mimetype === 'video/mp4' && extensionOf(shown) === 'mov';
  return { ...made, type: 'video', mimetype, ...(isRenamed && { name: shown.replace(/mov$/i, 'mp4') }) };
}

/** Null for a picture that cannot be drawn. */
async function readyPicture(file: FileToSend, kind: PictureKind): Promise<Ready | null> {
  try {
    const typed = file.bytes.slice(0, file.bytes.size, kind.mimetype);
    const isKept = file.isOriginal || kind.isAnimated;
    const size = isKept ? await sizeOf(typed) : null;
    const main = size ? { bytes: typed, ...size } : await drawAnew(typed, kind);
    // Drawing a moving picture would show its first moment alone.
    const small = kind.isAnimated ? null : await drawSmall(main.bytes, main.width, main.height);
    return { ...main, small, type: 'image', mimetype: main.bytes.type };
  } catch {
    return null;
  }
}

/** As it is seen, turned as its own note says. */
async function sizeOf(picture: Blob): Promise<{ width: number; height: number }> {
  const whole = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  const { width, height } = whole;
  whole.close();
  return { width, height };
}

async function keep(db: CacheDatabase, plain: Blob): Promise<LocalSource> {
  const { bytes, cipher } = await encrypted(await plain.arrayBuffer());
  const id = crypto.randomUUID();
  await db.uploads.put({ id, createdAt: Date.now(), bytes: new Blob([bytes]) });
  return { kind: 'local', id, cipher };
}
