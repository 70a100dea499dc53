import type { Cipher } from '../domain/message/attachment';
import type { CacheDatabase } from './database';
import { open, seal } from './sealing';

/** Larger ones are fetched anew each time. */
export const mostKeptOfOne = 1024 * 1024;

/** All that is kept; what was used longest ago goes first. */
const mostKept = 64 * 1024 * 1024;

/** When something was last used is written no more often than this: writing it writes the bytes too. */
const usedAtPrecisionMs = 60 * 60 * 1000;

export interface KeptMedia {
  bytes: ArrayBuffer;
  /** How they were encrypted here; null where the message itself holds the key. */
  cipher: Cipher | null;
}

/** What was fetched before from an address, or null. */
export async function keptMedia(db: CacheDatabase, url: string): Promise<KeptMedia | null> {
  const row = await db.media.get(url);
  if (!row) return null;
  const now = Date.now();
  if (now - row.usedAt > usedAtPrecisionMs) await db.media.update(url, { usedAt: now });
  return { bytes: row.bytes, cipher: open(row.c) };
}

/**
 * Keeps encrypted bytes by their address, as long as they are small, and lets go of what has not been used for longest.
 * @param most how much is kept altogether
 */
export async function keepMedia(
  db: CacheDatabase,
  url: string,
  { bytes, cipher }: KeptMedia,
  most = mostKept,
): Promise<void> {
  const size = bytes.byteLength;
  if (size > mostKeptOfOne) return;
  await db.transaction('rw', db.media, async () => {
    await db.media.put({ url, usedAt: Date.now(), size, bytes, c: seal(cipher) });
    // Of what is kept only the keys are read.
    const all = db.media.orderBy('[usedAt+size]').reverse();
    const [sizes, urls] = [await all.keys(), await all.primaryKeys()];
    let kept = 0;
    const gone = urls.filter((_, index) => {
      const key = sizes[index];
      kept += Array.isArray(key) && typeof key[1] === 'number' ? key[1] : 0;
      return kept > most;
    });
    await db.media.bulkDelete(gone);
  });
}
