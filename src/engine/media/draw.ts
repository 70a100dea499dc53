import type { PictureKind } from '../../domain/message/media-type';

/** The longest side of a picture that is sent; a person may send the original instead. */
const longestSent = 2560;

/** The longest side of the small picture that stands in a talk. */
export const longestSmall = 800;

/** A picture that is smaller than this needs no smaller one. */
const smallBytes = 100 * 1024;

export interface Drawn {
  bytes: Blob;
  width: number;
  height: number;
}

/** Draws a picture anew, so that nothing is left of it but what is seen: no place, no camera, no time. */
export async function drawAnew(picture: Blob, { mimetype }: PictureKind): Promise<Drawn> {
  return draw(picture, longestSent, mimetype === 'image/gif' ? 'image/png' : mimetype);
}

/** A smaller picture of a picture, or null where it is small itself. */
export async function drawSmall(picture: Blob, width: number, height: number): Promise<Drawn | null> {
  if (picture.size < smallBytes && Math.max(width, height) <= longestSmall) return null;
  // Of what can be seen through, the ground stays as it is.
  return draw(picture, longestSmall, picture.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp');
}

async function draw(picture: Blob, longest: number, type: string): Promise<Drawn> {
  // Turned as its own note says: the note itself is not drawn.
  const whole = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(whole.width, whole.height));
  const width = Math.max(1, Math.round(whole.width * scale));
  const height = Math.max(1, Math.round(whole.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  whole.close();
  return { bytes: await canvas.convertToBlob({ type, quality: 0.88 }), width, height };
}
