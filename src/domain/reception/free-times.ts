import { shiftsBetween, type DutyWeeks } from '../service/duty';
import { isoWeekOf, mondayOf, nextWeek, type WeekKey } from '../calendar/iso-week';
import { openIntervals, type Interval } from '../calendar/opening-hours';
import { defaultService, type ServiceContent } from '../service/service';
import { momentAt } from '../calendar/wall-clock';
import type { ReceptionContent } from './reception';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

export interface FreeTimeFacts {
  reception: ReceptionContent;
  professional: string;
  /** When she has receptions already. */
  taken: readonly Interval[];
  /** The duty of every circle. */
  duties: readonly DutyWeeks[];
}

/**
 * The times at which a reception can be booked, in order: within her hours, within her duty in a week for which any
 * circle has planned some for her, apart from every other reception by her pause, and no more in a week than she takes.
 * On public holidays there are none, unless the date has times of its own.
 * @param from milliseconds since the epoch; a time begins no earlier
 * @param until milliseconds since the epoch; a time ends no later
 */
export function* freeTimes(facts: FreeTimeFacts, from: number, until: number): Generator<Interval> {
  const { minutes, pause, mostInWeek } = facts.reception;
  const length = minutes * minute;
  const apart = pause * minute;
  const counts = countByWeek(facts.taken);
  for (const part of bookable(facts, from, until)) {
    if (mostInWeek !== null && (counts.get(isoWeekOf(part.start)) ?? 0) >= mostInWeek) continue;
    for (let start = firstMinute(part.start); start + length <= part.end; start += length + apart) {
      const end = start + length;
      const isFree = facts.taken.every((one) => end + apart <= one.start || one.end + apart <= start);
      if (isFree && from <= start && end <= until) yield { start, end };
    }
  }
}

function firstMinute(moment: number): number {
  return Math.ceil(moment / minute) * minute;
}

function countByWeek(taken: readonly Interval[]): Map<WeekKey, number> {
  const counts = new Map<WeekKey, number>();
  for (const { start } of taken) counts.set(isoWeekOf(start), (counts.get(isoWeekOf(start)) ?? 0) + 1);
  return counts;
}

const asService = new WeakMap<ReceptionContent, ServiceContent>();

/** Her hours as a calendar reads them; the same object for the same reception, because that keeps what it worked out. */
function serviceOf(reception: ReceptionContent): ServiceContent {
  const known = asService.get(reception);
  if (known) return known;
  const { hours, exceptions } = reception;
  const service = { ...defaultService, hours, exceptions };
  asService.set(reception, service);
  return service;
}

/** The parts of her hours in which she can be booked, whole days: what is offered does not shift as time goes on. */
function* bookable(
  { reception, professional, duties }: FreeTimeFacts,
  from: number,
  until: number,
): Generator<Interval> {
  const begin = momentAt(mondayOf(isoWeekOf(from)), 0);
  const planned = plannedWeeks(duties, professional);
  const shifts = joined(
    duties
      .flatMap((weeks) => shiftsBetween(weeks, begin - week, until + week))
      .filter((one) => one.userId === professional),
  );
  const end = momentAt(mondayOf(nextWeek(isoWeekOf(until))), 0);
  for (const open of openIntervals(begin, serviceOf(reception), end)) {
    if (open.start >= until) return;
    if (!planned.has(isoWeekOf(open.start))) yield open;
    else yield* common(open, shifts);
  }
}

/** The weeks for which a circle has planned duty for her. */
function plannedWeeks(duties: readonly DutyWeeks[], professional: string): Set<WeekKey> {
  const ofHers = ([, { shifts }]: [WeekKey, { shifts: readonly { userId: string }[] }]) =>
    shifts.some(({ userId }) => userId === professional);
  return new Set(duties.flatMap((weeks) => [...weeks].filter(ofHers).map(([key]) => key)));
}

/** Intervals in order, none of which touch. */
function joined(intervals: readonly Interval[]): Interval[] {
  const apart: Interval[] = [];
  for (const { start, end } of [...intervals].sort((one, other) => one.start - other.start)) {
    const before = apart.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

function* common(open: Interval, shifts: readonly Interval[]): Generator<Interval> {
  for (const shift of shifts) {
    const both = { start: Math.max(open.start, shift.start), end: Math.min(open.end, shift.end) };
    if (both.start < both.end) yield both;
  }
}
