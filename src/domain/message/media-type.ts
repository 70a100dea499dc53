/**
 * What bytes really are, by the bytes: what a sender says of a file is not believed where it decides over what is
 * shown. Only the kinds that are named here are ever shown or played.
 */

export interface PictureKind {
  mimetype: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  width: number;
  height: number;
  /** Moves: drawing it anew would stop it. */
  isAnimated: boolean;
}

export type SoundKind = 'audio/ogg' | 'audio/mpeg' | 'audio/mp4' | 'audio/wav' | 'audio/webm';

export type FilmKind = 'video/mp4' | 'video/webm';

/** More would take more memory to show than a small file has any right to. */
const mostPixels = 60_000_000;

/** The kind and size of a picture, or null where the bytes are none that may be shown. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const found = png(bytes) ?? jpeg(bytes) ?? gif(bytes) ?? webp(bytes);
  if (!found || found.width < 1 || found.height < 1 || found.width * found.height > mostPixels) return null;
  return found;
}

/** The kind of a recording, or null where the bytes are none that may be played. */
export function soundKind(bytes: Uint8Array): SoundKind | null {
  if (says(bytes, 0, 'OggS')) return 'audio/ogg';
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WAVE')) return 'audio/wav';
  if (says(bytes, 0, 'ID3')) return 'audio/mpeg';
  if (isMp4(bytes)) return 'audio/mp4';
  if (isWebm(bytes)) return 'audio/webm';
  // A frame of MPEG audio: eleven bits set, then a version and layer that exist.
  const [first = 0, second = 0] = bytes;
  const isFrame = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
  return isFrame ? 'audio/mpeg' : null;
}

/** The kind of what may hold a film, or null where the bytes are none that may be played. */
export function filmKind(bytes: Uint8Array): FilmKind | null {
  if (isMp4(bytes)) return 'video/mp4';
  return isWebm(bytes) ? 'video/webm' : null;
}

/** Major brands of what browsers play (ISO/IEC 14496-12); the same box begins pictures (HEIC, AVIF) and QuickTime. */
const mp4Brands = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4A ', 'M4V ', 'dash']);

function isMp4(bytes: Uint8Array): boolean {
  return says(bytes, 4, 'ftyp') && mp4Brands.has(String.fromCharCode(...bytes.subarray(8, 12)));
}

/** The head that WebM shares with Matroska, and how far in it its own name may stand (RFC 8794, EBML header). */
const ebml = [0x1a, 0x45, 0xdf, 0xa3];
const ebmlHead = 64;

function isWebm(bytes: Uint8Array): boolean {
  return starts(bytes, ebml) && String.fromCharCode(...bytes.subarray(0, ebmlHead)).includes('webm');
}

function png(bytes: Uint8Array): PictureKind | null {
  if (!starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || !says(bytes, 12, 'IHDR')) return null;
  const view = viewOf(bytes);
  if (bytes.length < 24) return null;
  // The chunk that tells of frames stands before the picture's own (APNG).
  let isAnimated = false;
  for (let at = 8; at + 8 <= bytes.length && !says(bytes, at + 4, 'IDAT'); at += view.getUint32(at) + 12) {
    isAnimated ||= says(bytes, at + 4, 'acTL');
  }
  return { mimetype: 'image/png', width: view.getUint32(16), height: view.getUint32(20), isAnimated };
}

function gif(bytes: Uint8Array): PictureKind | null {
  if (!says(bytes, 0, 'GIF87a') && !says(bytes, 0, 'GIF89a')) return null;
  if (bytes.length < 10) return null;
  const view = viewOf(bytes);
  return { mimetype: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true), isAnimated: true };
}

function webp(bytes: Uint8Array): PictureKind | null {
  if (!says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WEBP') || bytes.length < 30) return null;
  const view = viewOf(bytes);
  const of = (width: number, height: number, isAnimated = false): PictureKind => {
    return { mimetype: 'image/webp', width, height, isAnimated };
  };
  if (says(bytes, 12, 'VP8 ')) return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (says(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return of((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  if (!says(bytes, 12, 'VP8X')) return null;
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return of(three(24), three(27), (view.getUint8(20) & 0x02) !== 0);
}

function jpeg(bytes: Uint8Array): PictureKind | null {
  if (!starts(bytes, [0xff, 0xd8, 0xff])) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // A frame's header; C4, C8 and CC are something else in the same row.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { mimetype: 'image/jpeg', width, height, isAnimated: false };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function starts(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

function says(bytes: Uint8Array, at: number, word: string): boolean {
  return [...word].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
