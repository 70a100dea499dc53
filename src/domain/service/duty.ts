import { z } from 'zod';
import { openIntervals, type Interval } from '../calendar/opening-hours';
import { withoutPauses } from '../calendar/open-time';
import type { ServiceContent } from './service';
import { dayAt, minutesOf, momentAt, wallTime } from '../calendar/wall-clock';
import { weekdayCodes } from '../calendar/weekdays';
import { isoWeekOf, mondayOf, nextWeek, type WeekKey } from '../calendar/iso-week';

export const mostShifts = 300;

/** One person's duty on one day of the week, by the wall clock. */
export const shift = z
  .object({ userId: z.string().min(1).max(255), day: z.enum(weekdayCodes), from: wallTime, to: wallTime })
  .refine(({ from, to }) => minutesOf(from) < minutesOf(to));
export type Shift = z.infer<typeof shift>;

/** State `fi.piiri.duty` of a circle's space, one for each ISO week, which is its state key: who is on duty when. */
export const dutyContent = z.object({ v: z.literal(1), shifts: z.array(shift).max(mostShifts) });
export type DutyContent = z.infer<typeof dutyContent>;

export type DutyWeeks = ReadonlyMap<WeekKey, DutyContent>;

/** A shift in time. */
export interface DutyInterval extends Interval {
  userId: string;
}

function intervalsOfWeek(week: WeekKey, duty: DutyContent): DutyInterval[] {
  const monday = mondayOf(week);
  return duty.shifts
    .map(({ userId, day, from, to }) => {
      const date = monday + weekdayCodes.indexOf(day);
      return { userId, start: momentAt(date, minutesOf(from)), end: momentAt(date, minutesOf(to)) };
    })
    .filter(({ start, end }) => start < end);
}

/**
 * The shifts that lie at least in part between two moments, whole, by their beginning.
 * @param from milliseconds since the epoch
 * @param to milliseconds since the epoch
 */
export function shiftsBetween(weeks: DutyWeeks, from: number, to: number): DutyInterval[] {
  const first = dayAt(from) - 6;
  const last = dayAt(to);
  return [...weeks]
    .filter(([week]) => mondayOf(week) >= first && mondayOf(week) <= last)
    .flatMap(([week, duty]) => intervalsOfWeek(week, duty))
    .filter(({ start, end }) => start < to && from < end)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Somebody on duty, and until when (milliseconds since the epoch) without a break. */
export interface OnDuty {
  userId: string;
  until: number;
}

/** Who is on duty at a moment. Shifts that touch are one, also over midnight and from one week into the next. */
export function onDutyAt(weeks: DutyWeeks, moment: number): OnDuty[] {
  const week = isoWeekOf(moment);
  const shifts = shiftsBetween(weeks, moment, momentAt(mondayOf(nextWeek(week)) + 7, 0));
  const present = shifts.filter(({ start }) => start <= moment).map(({ userId }) => userId);
  return [...new Set(present)].map((userId) => {
    let until = moment;
    for (const { start, end } of shifts.filter((one) => one.userId === userId)) {
      if (start <= until) until = Math.max(until, end);
    }
    return { userId, until };
  });
}

/** The open intervals of a week in which nobody is on duty. */
export function gaps(week: WeekKey, duty: DutyContent, service: ServiceContent): Interval[] {
  const monday = mondayOf(week);
  const open = openIntervals(momentAt(monday, 0), service, momentAt(monday + 7, 0));
  const covered = intervalsOfWeek(week, duty).map(({ start, end }) => ({ from: start, to: end, reason: null }));
  return [...withoutPauses(open, covered)];
}

/** The same people at the same wall times, for another week. */
export function copyWeek(duty: DutyContent): DutyContent {
  return { v: 1, shifts: duty.shifts.map((one) => ({ ...one })) };
}

export { isoWeekOf, nextWeek, previousWeek, weekKey, type WeekKey } from '../calendar/iso-week';
