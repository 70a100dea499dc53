import {
  BlobSource,
  Input,
  MP4,
  Mp4OutputFormat,
  QTFF,
  VideoSampleSink,
  WEBM,
  WebMOutputFormat,
  type InputVideoTrack,
} from 'mediabunny';
import { longestSmall, type Drawn } from './draw';
import { milliseconds, writtenAnew } from './written-anew';

export interface PreparedFilm {
  bytes: Blob;
  width: number;
  height: number;
  /** Milliseconds. */
  duration: number;
  /** A moment of it, where it can be shown here. */
  small: Drawn | null;
}

/**
 * Writes a film anew, so that of what its camera has noted (place, make, time) nothing is left; its pictures and
 * sounds stay as they are. Null where it is no film, or one that this cannot be done with.
 */
export async function prepareFilm(film: Blob, isOriginal: boolean): Promise<PreparedFilm | null> {
  const input = new Input({ source: new BlobSource(film), formats: [MP4, QTFF, WEBM] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return null;
    const format = (await input.getFormat()) === WEBM ? new WebMOutputFormat() : new Mp4OutputFormat();
    const bytes = isOriginal ? film : await writtenAnew(input, format);
    if (!bytes) return null;
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
    const duration = await milliseconds(input);
    // What cannot be decoded here may still be played elsewhere; and of what can be seen through the library decodes in
    // a worker of its own making, which the page's policy forbids.
    const small = await moment(track, duration).catch(() => null);
    return { bytes, width, height, duration, small };
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}

/** Early enough to be of the film, and late enough not to be the dark that many begin with. */
const momentMs = 1000;

async function moment(track: InputVideoTrack, duration: number): Promise<Drawn | null> {
  if (!(await track.canDecode())) return null;
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const scale = Math.min(1, longestSmall / Math.max(width, height));
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const first = await track.getFirstTimestamp();
  const shown = await new VideoSampleSink(track).getSample(first + Math.min(momentMs, duration / 2) / 1000);
  const context = canvas.getContext('2d');
  if (!shown || !context) return null;
  shown.draw(context, 0, 0, size.width, size.height);
  shown.close();
  return { bytes: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }), ...size };
}
