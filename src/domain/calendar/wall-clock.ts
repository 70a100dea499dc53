import { tzOffset } from '@date-fns/tz';
import { z } from 'zod';

/**
 * The wall clock and the dates of Finland. A date is counted as a day number: whole days since 1 January 1970, as the
 * date reads locally. A wall time is written 'HH:MM' and counted in minutes since midnight.
 */
export const timezone = 'Europe/Helsinki';

const minute = 60_000;
export const dayLength = 24 * 60 * minute;
export const minutesOfDay = 24 * 60;

/** A wall time from '00:00' to '24:00', which is the midnight that ends the day. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Minutes since midnight, 0 to 1440; NaN for what is no wall time. */
export function minutesOf(time: string): number {
  return wallTime.safeParse(time).success ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : NaN;
}

/** 'HH:MM' of minutes since midnight, 0 to 1440. */
export function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Day number of 'YYYY-MM-DD'; NaN where there is no such date. */
export function dayOf(date: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return NaN;
  const day = Date.parse(`${date}T00:00Z`) / dayLength;
  return Number.isNaN(day) || dateOf(day) !== date ? NaN : day;
}

/** 'YYYY-MM-DD' of a day number. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayIndexOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** What a day's clock does: minutes ahead of UTC as it begins and as it ends, and the moment at which that changes. */
interface Clock {
  before: number;
  after: number;
  change: number;
}

const clocks = new Map<number, Clock>();
const clocksKept = 5000;

function clockOf(day: number): Clock {
  const known = clocks.get(day);
  if (known) return known;
  if (clocks.size >= clocksKept) clocks.clear();
  const clock = readClock(day);
  clocks.set(day, clock);
  return clock;
}

function readClock(day: number): Clock {
  // Finland is two or three hours ahead: both moments lie within the local day.
  let early = day * dayLength - 2 * 60 * minute;
  let late = early + 23 * 60 * minute;
  const before = tzOffset(timezone, new Date(early));
  const after = tzOffset(timezone, new Date(late));
  if (before === after) return { before, after, change: Infinity };
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / minute / 2) * minute;
    if (tzOffset(timezone, new Date(middle)) === before) early = middle;
    else late = middle;
  }
  return { before, after, change: late };
}

/**
 * The moment of a wall time, in milliseconds since the epoch. A time that does not exist because the clocks go forward
 * is the moment of that change; of a time that comes twice it is the first, for opening and closing alike. So a later
 * wall time is never an earlier moment, and intervals that touch on the wall touch in time.
 * @param day day number
 * @param minutes since midnight, 0 to 1440
 */
export function momentAt(day: number, minutes: number): number {
  if (minutes === minutesOfDay) return momentAt(day + 1, 0);
  const { before, after, change } = clockOf(day);
  const wall = day * dayLength + minutes * minute;
  const first = wall - before * minute;
  return first < change ? first : Math.max(wall - after * minute, change);
}

/** The local day number of a moment. */
export function dayAt(moment: number): number {
  const day = Math.floor((moment + 2 * 60 * minute) / dayLength);
  return momentAt(day + 1, 0) <= moment ? day + 1 : day;
}
