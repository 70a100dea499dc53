import { z } from 'zod';
import { dayAt, dayLength, weekdayIndexOf } from './wall-clock';

/** An ISO week such as '2026-W48', which begins on Monday and belongs to the year of its Thursday. */
export const weekKey: z.ZodType<WeekKey> = z
  .string()
  .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)
  .refine((week) => weekOfDay(mondayOf(week)) === week);
export type WeekKey = string;

/** The local week of a moment, in milliseconds since the epoch. */
export function isoWeekOf(moment: number): WeekKey {
  return weekOfDay(dayAt(moment));
}

function weekOfDay(day: number): WeekKey {
  const thursday = day - weekdayIndexOf(day) + 3;
  const year = new Date(thursday * dayLength).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / dayLength) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The day number of a week's Monday. */
export function mondayOf(week: WeekKey): number {
  // The fourth of January is always in the first week.
  const inFirst = Date.UTC(Number(week.slice(0, 4)), 0, 4) / dayLength;
  return inFirst - weekdayIndexOf(inFirst) + (Number(week.slice(6)) - 1) * 7;
}

export function nextWeek(week: WeekKey): WeekKey {
  return weekOfDay(mondayOf(week) + 7);
}

export function previousWeek(week: WeekKey): WeekKey {
  return weekOfDay(mondayOf(week) - 7);
}
