import { BlobSource, Input, OggOutputFormat, WEBM } from 'mediabunny';
import { milliseconds, writtenAnew } from './written-anew';

export interface PreparedVoice {
  bytes: Blob;
  /** Milliseconds. */
  duration: number;
}

/**
 * A recording of this device as other clients have voice messages: Opus in Ogg (MSC3245), and not in the WebM that the
 * browser records, which does not know its own length. Null where it is none.
 */
export async function prepareVoice(recording: Blob): Promise<PreparedVoice | null> {
  const input = new Input({ source: new BlobSource(recording), formats: [WEBM] });
  try {
    const bytes = await writtenAnew(input, new OggOutputFormat());
    return bytes && { bytes, duration: await milliseconds(input) };
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}
