import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadline, defaultService, urgencyCodes, type Service, type Urgency } from '../../../src/domain/service';

const minute = 60_000;

function local(service: Service, ts: number): TZDate {
  return new TZDate(ts, service.timezone);
}

function minutesOfDay(date: TZDate): number {
  return date.getHours() * 60 + date.getMinutes();
}

/** Open at this minute, which begins at `ts`: written a second time, in the plainest way, to hold the first to. */
function isOpen(service: Service, ts: number): boolean {
  const date = local(service, ts);
  const weekend = date.getDay() === 0 || date.getDay() === 6;
  const at = minutesOfDay(date);
  return !weekend && at >= service.opens * 60 && at < service.closes * 60;
}

/** The open minutes between two moments: of each day, what of its hours lies between them. */
function openMinutes(service: Service, from: number, to: number): number {
  const { timezone, opens, closes } = service;
  let open = 0;
  let noon = local(service, from);
  for (;;) {
    const at = (hours: number) =>
      new TZDate(noon.getFullYear(), noon.getMonth(), noon.getDate(), hours, 0, 0, 0, timezone).getTime();
    if (at(0) > to) return open / minute;
    const weekend = noon.getDay() === 0 || noon.getDay() === 6;
    if (!weekend) open += Math.max(0, Math.min(to, at(closes)) - Math.max(from, at(opens)));
    noon = new TZDate(noon.getFullYear(), noon.getMonth(), noon.getDate() + 1, 12, 0, 0, 0, timezone);
  }
}

const helsinki = (year: number, month: number, day: number, hours: number, minutes = 0): number =>
  new TZDate(year, month - 1, day, hours, minutes, 0, 0, 'Europe/Helsinki').getTime();

const anyMoment = fc
  .integer({ min: helsinki(2026, 1, 1, 0) / minute, max: helsinki(2028, 12, 31, 0) / minute })
  .map((minutes) => minutes * minute);

const anyService: fc.Arbitrary<Service> = fc
  .record({
    // Jerusalem moves its clocks on a Friday, which is a weekday here.
    timezone: fc.constantFrom('Europe/Helsinki', 'Asia/Jerusalem', 'America/St_Johns'),
    opens: fc.integer({ min: 5, max: 11 }),
    length: fc.integer({ min: 1, max: 12 }),
    now: fc.integer({ min: 1, max: 300 }),
    today: fc.integer({ min: 1, max: 1000 }),
    week: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ timezone, opens, length, now, today, week }) => ({
    timezone,
    opens,
    closes: opens + length,
    promise: { now, today, week },
  }));

describe('a deadline', () => {
  it('is never earlier than the moment of asking and never in closed time', () => {
    fc.assert(
      fc.property(anyService, anyMoment, fc.constantFrom(...urgencyCodes), (service, askedAt, urgency) => {
        const due = deadline(urgency, askedAt, service);
        expect(due).toBeGreaterThanOrEqual(askedAt);
        // The closing minute itself still belongs to the day.
        expect(isOpen(service, due) || isOpen(service, due - minute)).toBe(true);
      }),
    );
  });

  it('leaves exactly the promised minutes of open time', () => {
    fc.assert(
      fc.property(anyService, anyMoment, fc.constantFrom(...urgencyCodes), (service, askedAt, urgency) => {
        const due = deadline(urgency, askedAt, service);
        expect(openMinutes(service, askedAt, due)).toBe(service.promise[urgency]);
      }),
    );
  });

  it('never comes earlier for what is asked later', () => {
    fc.assert(
      fc.property(
        anyMoment,
        fc.nat({ max: 3 * 24 * 60 }),
        fc.constantFrom(...urgencyCodes),
        (askedAt, later, urgency) => {
          expect(deadline(urgency, askedAt + later * minute)).toBeGreaterThanOrEqual(deadline(urgency, askedAt));
        },
      ),
    );
  });

  it('is sooner the more urgent the question is', () => {
    fc.assert(
      fc.property(anyMoment, (askedAt) => {
        expect(deadline('now', askedAt)).toBeLessThanOrEqual(deadline('today', askedAt));
        expect(deadline('today', askedAt)).toBeLessThanOrEqual(deadline('week', askedAt));
      }),
    );
  });
});

/** Office hours in Finland, 8–16 on weekdays. November 2026 begins on a Sunday. */
const examples: [name: string, urgency: Urgency, askedAt: number, due: number][] = [
  ['in an hour, in the middle of the day', 'now', helsinki(2026, 11, 24, 10, 15), helsinki(2026, 11, 24, 11, 15)],
  ['at closing, when the hour just fits', 'now', helsinki(2026, 11, 24, 15), helsinki(2026, 11, 24, 16)],
  ['next morning, when the day ends first', 'now', helsinki(2026, 11, 24, 15, 30), helsinki(2026, 11, 25, 8, 30)],
  ['an hour from opening, when asked at night', 'now', helsinki(2026, 11, 24, 3), helsinki(2026, 11, 24, 9)],
  ['on Monday, when asked on Friday evening', 'now', helsinki(2026, 11, 27, 18), helsinki(2026, 11, 30, 9)],
  ['within eight open hours', 'today', helsinki(2026, 11, 24, 10), helsinki(2026, 11, 25, 10)],
  ['a week of open hours later', 'week', helsinki(2026, 11, 24, 10), helsinki(2026, 12, 1, 10)],
  [
    'over the spring change of clocks, by the clock on the wall',
    'today',
    helsinki(2026, 3, 27, 12),
    helsinki(2026, 3, 30, 12),
  ],
  [
    'over the autumn change of clocks, by the clock on the wall',
    'today',
    helsinki(2026, 10, 23, 12),
    helsinki(2026, 10, 26, 12),
  ],
  [
    'on the Monday after, when asked in the hour that comes twice',
    'now',
    helsinki(2026, 10, 25, 3, 30),
    helsinki(2026, 10, 26, 9),
  ],
];

test.each(examples)('an answer is due %s', (_, urgency, askedAt, due) => {
  expect(new Date(deadline(urgency, askedAt, defaultService)).toISOString()).toBe(new Date(due).toISOString());
});
