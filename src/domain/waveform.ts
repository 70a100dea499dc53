/** How many points of a clip's loudness are sent and drawn. */
export const waveformPoints = 60;

/** The loudest of MSC3246. */
export const loudest = 1024;

/**
 * Loudness, measured any number of times, as so many points of 0 to 1,024: each the loudest of its stretch, and the
 * loudest of all at the top, so that a quiet speaker is seen too.
 * @param measured each from 0 to 1
 */
export function waveformOf(measured: readonly number[], points = waveformPoints): number[] {
  if (measured.length === 0) return [];
  const stretches = Array.from({ length: points }, (_, index) => {
    const from = Math.floor((index * measured.length) / points);
    const to = Math.max(from + 1, Math.floor(((index + 1) * measured.length) / points));
    return Math.max(...measured.slice(from, to));
  });
  const top = Math.max(...stretches, Number.MIN_VALUE);
  return stretches.map((loudness) => Math.round((Math.min(Math.max(loudness, 0), top) / top) * loudest));
}
