import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import type { Pause } from '../../../../src/domain/calendar/open-time';
import type { Interval } from '../../../../src/domain/calendar/opening-hours';
import { defaultService, type OpenInterval, type ServiceContent } from '../../../../src/domain/service/service';
import { dateOf, timeOf } from '../../../../src/domain/calendar/wall-clock';
import { weekdayCodes } from '../../../../src/domain/calendar/weekdays';

export const minute = 60_000;
const day = 24 * 60 * minute;

/** A moment by the wall clock of Finland. */
export function helsinki(year: number, month: number, date: number, hours: number, minutes = 0): number {
  return new TZDate(year, month - 1, date, hours, minutes, 0, 0, 'Europe/Helsinki').getTime();
}

/** The moments at which the clocks change, from 2026 to 2030. */
export const clockChanges = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2027-10-31',
  '2028-03-26',
  '2028-10-29',
  '2029-03-25',
  '2029-10-28',
  '2030-03-31',
  '2030-10-27',
].map((date) => Date.parse(`${date}T01:00Z`));

/** Any moment of the years 2026 to 2030, every other one within four days of a change of clocks. */
export const anyMoment = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 11, 31) }),
  fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -4 * day, max: 4 * day }))
    .map(([change, away]) => change + away),
);

const quarter = 15;

/** Intervals of a day, in order, which may touch. */
function intervalsFrom(marks: readonly number[]): OpenInterval[] {
  const sorted = [...new Set(marks)].sort((one, other) => one - other);
  return sorted.flatMap((from, index) => {
    const to = sorted[index + 1];
    return to !== undefined && index % 2 === 0 ? [{ from: timeOf(from * quarter), to: timeOf(to * quarter) }] : [];
  });
}

export const anyIntervals = fc.array(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }).map(intervalsFrom);

const anyDate = fc.integer({ min: Date.UTC(2026, 0, 1) / day, max: Date.UTC(2030, 11, 31) / day }).map(dateOf);
const anyRule = fc.constantFrom<ServiceContent['holidays']['eves']['christmas-eve']>('open', 'closed', {
  until: '12:00',
});

/** Any calendar of a circle that is open for at least an hour on Tuesdays. */
export const anyService: fc.Arbitrary<ServiceContent> = fc
  .record({
    hours: fc.record({
      mon: anyIntervals,
      tue: anyIntervals,
      wed: anyIntervals,
      thu: anyIntervals,
      fri: anyIntervals,
      sat: anyIntervals,
      sun: anyIntervals,
    }),
    exceptions: fc.uniqueArray(fc.record({ date: anyDate, intervals: anyIntervals, note: fc.constant('') }), {
      selector: ({ date }) => date,
      maxLength: 8,
    }),
    closed: fc.boolean(),
    rule: anyRule,
    promise: fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 1500 }))),
  })
  .map(({ hours, exceptions, closed, rule, promise }) => {
    const [now = 1, today = 1, week = 1] = promise.sort((one, other) => one - other);
    const tue = hours.tue.length > 0 ? hours.tue : [{ from: '02:30', to: '04:30' }];
    return {
      ...defaultService,
      hours: { ...hours, tue },
      exceptions,
      holidays: { closed, eves: { ...defaultService.holidays.eves, 'may-day-eve': rule, 'christmas-eve': rule } },
      promise: { now, today, week },
    };
  });

export const anyPauses: fc.Arbitrary<{ after: number; length: number }[]> = fc.array(
  fc.record({ after: fc.integer({ min: -2 * day, max: 6 * day }), length: fc.integer({ min: 0, max: 3 * day }) }),
  { maxLength: 4 },
);

export function pausesFrom(askedAt: number, pauses: { after: number; length: number }[]): Pause[] {
  return pauses.map(({ after, length }) => ({
    from: Math.max(0, askedAt + after),
    to: askedAt + after + length,
    reason: 'waits',
  }));
}

/** Seven weekdayCodes with the same hours. */
export function everyDay(intervals: OpenInterval[]): ServiceContent {
  const hours = Object.fromEntries(weekdayCodes.map((weekday) => [weekday, intervals])) as ServiceContent['hours'];
  return { ...defaultService, hours };
}

/** How long two lists of intervals, each without overlaps, coincide. */
export function shared(some: readonly Interval[], others: readonly Interval[]): number {
  let length = 0;
  for (const one of some) {
    for (const other of others) {
      length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return length;
}
