import { BufferTarget, Conversion, Output, type Input, type OutputFormat } from 'mediabunny';

/** All that is seen and heard in another file, and nothing of what is noted beside it; null where that cannot be. */
export async function writtenAnew(input: Input, format: OutputFormat): Promise<Blob | null> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const conversion = await Conversion.init({
    input,
    output,
    tags: {},
    copy: { mode: 'forced', shiftTolerance: Infinity },
    showWarnings: false,
  });
  if (
    !conversion.isValid ||
    conversion.discardedTracks.some(({ track }) => track.isVideoTrack() || track.isAudioTrack())
  )
    return null;
  await conversion.execute();
  return target.buffer && new Blob([target.buffer], { type: format.mimeType });
}

/** How long it takes to play. */
export async function milliseconds(input: Input): Promise<number> {
  return Math.round((await input.computeDuration()) * 1000);
}
