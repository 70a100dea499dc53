/** The pictures of counts, cut from the strips that scripts/icons.ts draws. */
import { nativeImage, type NativeImage } from 'electron';
import overlayStrip from './icons/overlay.png?inline';
import trayStrip from './icons/tray.png?inline';

const size = 32;
/** The last picture of a strip stands for more than nine. */
const most = 10;

/** Which picture of a strip shows a count; 0 is the first of those that begin with none. */
export function frameOf(count: number): number {
  return Math.min(Math.max(0, Math.trunc(count)), most);
}

function frame(strip: string, index: number): NativeImage {
  return nativeImage.createFromDataURL(strip).crop({ x: index * size, y: 0, width: size, height: size });
}

/** The tray's picture: the mark, with the count where something waits. */
export function trayPicture(count: number): NativeImage {
  return frame(trayStrip, frameOf(count)).resize({ width: size / 2, height: size / 2, quality: 'best' });
}

/** What lies over the window's icon on Windows; null where nothing waits. */
export function overlayPicture(count: number): NativeImage | null {
  return count > 0 ? frame(overlayStrip, frameOf(count) - 1) : null;
}
