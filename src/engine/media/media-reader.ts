import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { keepMedia, keptMedia, mostKeptOfOne } from '../../cache/media-store';
import type { MediaSource } from '../../domain/message/attachment';
import { filmKind, pictureKind, soundKind } from '../../domain/message/media-type';
import { failure, success, type Result } from '../../domain/result';
import type { MediaProblem, MediaUse } from '../port';
import { decrypted, encrypted } from './cipher';
import { authorization, downloadUrl } from './upload-request';

/** What is fetched at most; a file that one saves may be as large as it can be held in memory. */
const most: Record<MediaUse, number> = {
  picture: 40 * 1024 * 1024,
  film: 256 * 1024 * 1024,
  sound: 60 * 1024 * 1024,
  file: 512 * 1024 * 1024,
};

/** Reads pictures and files: from what waits to be sent, from what was kept, or from the homeserver. */
export class MediaReader {
  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  /** The bytes in the clear, with the type that they really have; what may not be shown is refused. */
  async read(source: MediaSource, use: MediaUse): Promise<Result<Blob, MediaProblem>> {
    const plain = await this.plain(source, use);
    if (!plain.ok) return plain;
    const type = typeFor(plain.value, use);
    return type === null ? failure('not-shown') : success(new Blob([plain.value], { type }));
  }

  private async plain(source: MediaSource, use: MediaUse): Promise<Result<ArrayBuffer, MediaProblem>> {
    if (source.kind === 'local') {
      const row = await this.db.uploads.get(source.id);
      if (!row) return failure('gone');
      return orDamaged(await decrypted(await row.bytes.arrayBuffer(), source.cipher));
    }
    const kept = await keptMedia(this.db, source.url);
    if (kept) {
      const cipher = kept.cipher ?? (source.kind === 'encrypted' ? source.cipher : null);
      const plain = cipher && (await decrypted(kept.bytes, cipher));
      if (plain) return success(plain);
    }
    const fetched = await this.download(source.url, most[use]);
    if (!fetched.ok) return fetched;
    const plain =
      source.kind === 'encrypted' ? orDamaged(await decrypted(fetched.value, source.cipher)) : success(fetched.value);
    if (plain.ok && use !== 'file') await this.keep(source, fetched.value).catch(() => undefined);
    return plain;
  }

  /** What came in the clear is encrypted before it is kept. */
  private async keep(source: Exclude<MediaSource, { kind: 'local' }>, fetched: ArrayBuffer): Promise<void> {
    if (fetched.byteLength > mostKeptOfOne) return;
    const kept = source.kind === 'encrypted' ? { bytes: fetched, cipher: null } : await encrypted(fetched);
    await keepMedia(this.db, source.url, kept);
  }

  private async download(address: string, limit: number): Promise<Result<ArrayBuffer, MediaProblem>> {
    try {
      // The browser's own cache would keep what came in the clear as it came.
      const response = await this.fetch(downloadUrl(this.client, address), {
        headers: authorization(this.client),
        cache: 'no-store',
      });
      if (response.status === 404 || response.status === 403) return failure('gone');
      if (!response.ok || !response.body) return failure('unreachable');
      if (Number(response.headers.get('content-length') ?? 0) > limit) {
        await response.body.cancel();
        return failure('too-large');
      }
      return await withinLimit(response.body, limit);
    } catch {
      return failure('unreachable');
    }
  }
}

/** Reads to the end, and no further than the limit, whatever was said of the size. */
async function withinLimit(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Result<ArrayBuffer, MediaProblem>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return failure('too-large');
    }
    chunks.push(read.value);
  }
  return success(await new Blob(chunks).arrayBuffer());
}

function orDamaged(plain: ArrayBuffer | null): Result<ArrayBuffer, MediaProblem> {
  return plain ? success(plain) : failure('damaged');
}

/** A type by which nothing but what is wanted can come of the bytes; null where they are no such thing. */
function typeFor(bytes: ArrayBuffer, use: MediaUse): string | null {
  switch (use) {
    case 'picture':
      return pictureKind(new Uint8Array(bytes))?.mimetype ?? null;
    case 'film':
      return filmKind(new Uint8Array(bytes));
    case 'sound':
      return soundKind(new Uint8Array(bytes));
    case 'file':
      return 'application/octet-stream';
  }
}
