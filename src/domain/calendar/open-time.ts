import type { Interval } from './opening-hours';

/** Time in which a promise does not run, because the question waits for somebody else. */
export interface Pause<Reason = string> {
  /** Milliseconds since the epoch. */
  from: number;
  /** Milliseconds since the epoch; null while it lasts. */
  to: number | null;
  reason: Reason;
}

/** The earliest pause that has not ended, or null. */
export function lastingPause<Reason>(pauses: readonly Pause<Reason>[]): Pause<Reason> | null {
  return pauses.filter(({ to }) => to === null).reduce<Pause<Reason> | null>(earlier, null);
}

function earlier<Reason>(one: Pause<Reason> | null, other: Pause<Reason>): Pause<Reason> {
  return one && one.from <= other.from ? one : other;
}

/** Pauses as intervals in order, none of which overlap; one that lasts has no end. */
function merged(pauses: readonly Pause<unknown>[]): Interval[] {
  const sorted = pauses
    .map(({ from, to }): Interval => ({ start: from, end: to ?? Infinity }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  const apart: Interval[] = [];
  for (const pause of sorted) {
    const before = apart.at(-1);
    if (before && pause.start <= before.end) before.end = Math.max(before.end, pause.end);
    else apart.push(pause);
  }
  return apart;
}

/** The given intervals, in order, without what is paused. */
export function* withoutPauses(intervals: Iterable<Interval>, pauses: readonly Pause<unknown>[]): Generator<Interval> {
  const paused = merged(pauses);
  for (const { start, end } of intervals) {
    let from = start;
    for (const pause of paused) {
      if (pause.end <= from) continue;
      if (pause.start >= end) break;
      if (from < pause.start) yield { start: from, end: pause.start };
      from = pause.end;
    }
    if (from < end) yield { start: from, end };
    else if (from === Infinity) return;
  }
}

/**
 * The first moment at which the intervals have lasted the given milliseconds, which may be the end of one.
 * @returns the moment, or where they do not last so long, how much is left and when the last of them ended
 */
export function afterTime(
  intervals: Iterable<Interval>,
  duration: number,
): { at: number } | { left: number; end: number | null } {
  let left = duration;
  let last: number | null = null;
  for (const { start, end } of intervals) {
    if (left <= end - start) return { at: start + left };
    left -= end - start;
    last = end;
  }
  return { left, end: last };
}
