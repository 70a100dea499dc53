import type { CacheDatabase } from '../../cache/database';
import type { LocalAttachment, LocalSource } from '../../domain/attachment';
import { sizeProblem, type FileProblem } from '../../domain/attachment-limits';
import { shownFileName } from '../../domain/file-name';
import { pictureKind, soundKind, type PictureKind } from '../../domain/media-type';
import { failure, success, type Result } from '../../domain/result';
import type { FileToSend } from '../port';
import { encrypted } from './cipher';
import { drawAnew, drawSmall } from './draw';

/**
 * Makes a file ready for sending: tells what it is by its bytes, draws pictures anew, makes a small one, and keeps all
 * of it in the cache, encrypted with keys that only the returned description holds.
 * @param limit what the homeserver takes of one file, or null while that is not known
 */
export async function prepareFile(
  db: CacheDatabase,
  file: FileToSend,
  limit: number | null,
): Promise<Result<LocalAttachment, FileProblem>> {
  const given = sizeProblem(file.bytes.size, null);
  if (given) return failure(given);
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.bytes.slice(0, headBytes).arrayBuffer());
  } catch {
    // A folder, or a file that is gone or locked since it was chosen.
    return failure('unreadable');
  }
  const name = shownFileName(file.name);
  const picture = pictureKind(head);
  const made = picture ? await preparePicture(file, picture) : null;
  if (picture && !made && !file.isOriginal) return failure('not-drawn');
  const bytes = made?.bytes ?? file.bytes;
  const problem = sizeProblem(bytes.size, limit);
  if (problem) return failure(problem);
  try {
    const source = await keep(db, bytes);
    const sound = made ? null : soundOf(head, file.bytes.type);
    return success({
      type: made ? 'image' : sound ? 'audio' : 'file',
      name,
      mimetype: (made ? bytes.type : (sound ?? file.bytes.type)) || 'application/octet-stream',
      size: bytes.size,
      source,
      ...(made && { width: made.width, height: made.height }),
      ...(made?.small && {
        thumbnail: {
          source: await keep(db, made.small.bytes),
          mimetype: made.small.bytes.type,
          size: made.small.bytes.size,
          width: made.small.width,
          height: made.small.height,
        },
      }),
    });
  } catch {
    return failure('unreadable');
  }
}

/** Where every kind says what it is; a camera's notes may stand before a picture's size. */
const headBytes = 512 * 1024;

interface PreparedPicture {
  bytes: Blob;
  width: number;
  height: number;
  small: { bytes: Blob; width: number; height: number } | null;
}

/** Null for a picture that cannot be drawn: it is sent as a file. */
async function preparePicture(file: FileToSend, kind: PictureKind): Promise<PreparedPicture | null> {
  try {
    const typed = file.bytes.slice(0, file.bytes.size, kind.mimetype);
    const isKept = file.isOriginal || kind.isAnimated;
    const size = isKept ? await sizeOf(typed) : null;
    const main = size ? { bytes: typed, ...size } : await drawAnew(typed, kind);
    // Drawing a moving picture would show its first moment alone.
    const small = kind.isAnimated ? null : await drawSmall(main.bytes, main.width, main.height);
    return { ...main, small };
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

/** A recording by its bytes; a film, which may begin alike, by what it is called. */
function soundOf(head: Uint8Array, type: string): string | null {
  return type.startsWith('video/') ? null : soundKind(head);
}

async function keep(db: CacheDatabase, plain: Blob): Promise<LocalSource> {
  const { bytes, cipher } = await encrypted(await plain.arrayBuffer());
  const id = crypto.randomUUID();
  await db.uploads.put({ id, createdAt: Date.now(), bytes: new Blob([bytes]) });
  return { kind: 'local', id, cipher };
}
