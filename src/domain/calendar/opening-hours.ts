import { specialDay } from './holidays';
import type { OpenInterval, ServiceContent } from '../service/service';
import { dayAt, dayLength, dayOf, minutesOf, momentAt, weekdayIndexOf } from './wall-clock';
import { weekdayCodes } from './weekdays';

/** From `start` up to, and without, `end`: both milliseconds since the epoch. */
export interface Interval {
  start: number;
  end: number;
}

/** How far ahead opening hours are looked for: two years, in milliseconds. */
export const horizon = 731 * dayLength;

/** Intervals of a day in minutes since midnight. */
type Minutes = readonly (readonly [from: number, to: number])[];

interface Hours {
  /** By weekday, Monday first. */
  week: readonly Minutes[];
  /** By day number. */
  exceptions: ReadonlyMap<number, Minutes>;
}

const read = new WeakMap<ServiceContent, Hours>();

function hoursOf(service: ServiceContent): Hours {
  const known = read.get(service);
  if (known) return known;
  const hours: Hours = {
    week: weekdayCodes.map((weekday) => minutes(service.hours[weekday])),
    exceptions: new Map(service.exceptions.map(({ date, intervals }) => [dayOf(date), minutes(intervals)])),
  };
  read.set(service, hours);
  return hours;
}

function minutes(intervals: readonly OpenInterval[]): Minutes {
  return intervals.map(({ from, to }) => [minutesOf(from), minutesOf(to)]);
}

const closed: Minutes = [];

/** An exception holds before a closed holiday, that before an eve's rule, and that before the weekday's hours. */
function minutesOn(day: number, service: ServiceContent): Minutes {
  const { week, exceptions } = hoursOf(service);
  const exception = exceptions.get(day);
  if (exception) return exception;
  const ordinary = week[weekdayIndexOf(day)] ?? closed;
  const special = specialDay(day);
  if (special?.holiday && service.holidays.closed) return closed;
  const rule = special?.eve ? service.holidays.eves[special.eve] : 'open';
  if (rule === 'open') return ordinary;
  if (rule === 'closed') return closed;
  const until = minutesOf(rule.until);
  return ordinary.flatMap(([from, to]) => (from < until ? [[from, Math.min(to, until)] as const] : []));
}

function intervalsOnDay(day: number, service: ServiceContent): Interval[] {
  return minutesOn(day, service)
    .map(([from, to]) => ({ start: momentAt(day, from), end: momentAt(day, to) }))
    .filter(({ start, end }) => start < end);
}

/**
 * When a circle is open on a local date, as the clocks of that date have it.
 * @param date 'YYYY-MM-DD'
 */
export function intervalsOn(date: string, service: ServiceContent): Interval[] {
  return intervalsOnDay(dayOf(date), service);
}

/**
 * The open intervals from a moment on, in order, day by day: what is open over midnight comes as two that touch. The
 * first is cut to begin at the moment, the last to end at the horizon.
 * @param from milliseconds since the epoch
 * @param until milliseconds since the epoch, no more than two years later
 */
export function* openIntervals(from: number, service: ServiceContent, until = from + horizon): Generator<Interval> {
  const last = Math.min(until, from + horizon);
  const lastDay = dayAt(last);
  for (let day = dayAt(from); day <= lastDay; day++) {
    for (const { start, end } of intervalsOnDay(day, service)) {
      const cut = { start: Math.max(start, from), end: Math.min(end, last) };
      if (cut.start < cut.end) yield cut;
    }
  }
}

/** Whether a circle is open: at its opening time it is, at its closing time no longer. */
export function isOpenAt(moment: number, service: ServiceContent): boolean {
  return intervalsOnDay(dayAt(moment), service).some(({ start, end }) => start <= moment && moment < end);
}

/** The first open moment from `moment` on, which is itself where the circle is open; null within two years of none. */
export function nextOpening(moment: number, service: ServiceContent): number | null {
  for (const { start } of openIntervals(moment, service)) return start;
  return null;
}

/** When a circle that is open closes next; null when it is closed, or does not close within two years. */
export function closesAt(moment: number, service: ServiceContent): number | null {
  let closing: number | null = null;
  for (const { start, end } of openIntervals(moment, service)) {
    if (start > (closing ?? moment)) return closing;
    closing = end;
  }
  return closing === null || closing >= moment + horizon ? null : closing;
}

/** Open minutes between two moments, with their fraction; those of the first two years where there are more. */
export function openMinutesBetween(from: number, to: number, service: ServiceContent): number {
  return lengthOf(openIntervals(from, service, to)) / 60_000;
}

/** Milliseconds that intervals last together. */
export function lengthOf(intervals: Iterable<Interval>): number {
  let length = 0;
  for (const { start, end } of intervals) length += end - start;
  return length;
}
