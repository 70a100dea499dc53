import { loudest, mostBars } from '../../../../domain/message/attachment';

/** How loud a voice is, and what is drawn of that. */

/** The quietest that is told from silence, in decibels below the loudest. */
const quietest = -60;

/** How loud samples are as a person hears it: from 0, silence, to 1. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  if (power === 0) return 0;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - decibels / quietest));
}

/** The bars that a voice message is sent with: enough to see its words by, and few enough for a small event. */
const sentBars = 100;

/** Levels of a recording as its waveform (MSC1767): equal parts, each as loud as its loudest moment. */
export function waveformOf(levels: readonly number[]): number[] {
  return inParts(levels, Math.min(sentBars, mostBars)).map((level) => Math.round(level * loudest));
}

/** A waveform as so many bars of 0 to 1. */
export function barsOf(waveform: readonly number[], bars: number): number[] {
  return inParts(waveform, bars).map((level) => level / loudest);
}

/** Fewer are not made more. */
function inParts(levels: readonly number[], most: number): number[] {
  const parts = Math.min(most, levels.length);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [Math.floor((part * levels.length) / parts), Math.floor(((part + 1) * levels.length) / parts)];
    return Math.max(...levels.slice(from, to));
  });
}
