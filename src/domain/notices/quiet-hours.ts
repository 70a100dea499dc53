import { z } from 'zod';
import type { Interval } from '../calendar/opening-hours';
import { dayAt, minutesOf, minutesOfDay, momentAt, wallTime, weekdayIndexOf } from '../calendar/wall-clock';
import { weekdayCodes } from '../calendar/weekdays';

/**
 * When a person does not want to be notified: on the given days from one wall time to another. Where `to` is not after
 * `from`, they last into the next day; the day is the one on which they begin.
 */
export const quietHours = z.object({
  v: z.literal(1),
  days: z.array(z.enum(weekdayCodes)).max(weekdayCodes.length),
  from: wallTime.refine((time) => time !== '24:00'),
  to: wallTime,
});
export type QuietHours = z.infer<typeof quietHours>;

/** The quiet times that begin on a local day. */
function quietOn(quiet: QuietHours, day: number): Interval[] {
  const weekday = weekdayCodes[weekdayIndexOf(day)];
  if (!weekday || !quiet.days.includes(weekday)) return [];
  const from = minutesOf(quiet.from);
  const to = minutesOf(quiet.to);
  const end = from < to ? momentAt(day, to) : momentAt(day + 1, to % minutesOfDay);
  return [{ start: momentAt(day, from), end }];
}

/**
 * Whether a moment lies in somebody's quiet hours; never where there are none.
 * @param moment milliseconds since the epoch
 */
export function isQuiet(quiet: QuietHours | null, moment: number): boolean {
  if (!quiet) return false;
  const today = dayAt(moment);
  return [today - 1, today].some((day) =>
    quietOn(quiet, day).some(({ start, end }) => start <= moment && moment < end),
  );
}

/**
 * When quiet hours that hold at a moment end; null where they do not hold then, or never end.
 * @param moment milliseconds since the epoch
 */
export function quietUntil(quiet: QuietHours | null, moment: number): number | null {
  if (!quiet || !isQuiet(quiet, moment)) return null;
  const yesterday = dayAt(moment) - 1;
  const week = Array.from({ length: 9 }, (_, index) => yesterday + index);
  const ends = week.flatMap((day) => quietOn(quiet, day).map(({ end }) => end));
  return ends.find((end) => end > moment && !isQuiet(quiet, end)) ?? null;
}
