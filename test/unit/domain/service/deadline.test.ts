import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadline, promiseOf, rebase, shareOfPromise } from '../../../../src/domain/service/deadline';
import { specialDate } from '../../../../src/domain/calendar/holidays';
import {
  intervalsOn,
  isOpenAt,
  openIntervals,
  openMinutesBetween,
} from '../../../../src/domain/calendar/opening-hours';
import {
  defaultService,
  urgencyCodes,
  type OpenInterval,
  type ServiceContent,
  type Urgency,
} from '../../../../src/domain/service/service';
import { weekdayCodes, type Weekday } from '../../../../src/domain/calendar/weekdays';
import { anyMoment, anyPauses, anyService, everyDay, helsinki, minute, pausesFrom, shared } from './calendars';

/** Deadlines are worked out hundreds of times over for each property. */
const runs = { numRuns: 300 };
const day = 24 * 60 * minute;
const anyUrgency = fc.constantFrom(...urgencyCodes);

/** Whether what is open at `ts`, or was until just then: closing time still belongs to the day. */
function isOpenOrCloses(ts: number, service: ServiceContent): boolean {
  return isOpenAt(ts, service) || isOpenAt(ts - 1, service);
}

/**
 * The open milliseconds between two moments, written a second time, in the plainest way, to hold the first to: the wall
 * clock is read every quarter of an hour, since every calendar here opens and closes on a quarter.
 */
function openTimeByQuarters(service: ServiceContent, from: number, to: number): number {
  const quarter = 15 * minute;
  let open = 0;
  for (let at = Math.floor(from / quarter) * quarter; at < to; at += quarter) {
    if (opensByWallClock(service, at)) open += Math.min(at + quarter, to) - Math.max(at, from);
  }
  return open;
}

function opensByWallClock(service: ServiceContent, at: number): boolean {
  const wall = new TZDate(at, 'Europe/Helsinki');
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${String(wall.getFullYear())}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}`;
  const time = `${two(wall.getHours())}:${two(wall.getMinutes())}`;
  const weekday = weekdayCodes[(wall.getDay() + 6) % 7];
  const exception = service.exceptions.find((one) => one.date === date);
  const special = specialDate(date);
  const within = (intervals: readonly OpenInterval[]) => intervals.some(({ from, to }) => from <= time && time < to);
  if (exception) return within(exception.intervals);
  if (special?.holiday && service.holidays.closed) return false;
  const rule = special?.eve ? service.holidays.eves[special.eve] : 'open';
  if (rule === 'closed' || (typeof rule === 'object' && time >= rule.until)) return false;
  return weekday !== undefined && within(service.hours[weekday]);
}

/** Calendars that do not open or close inside the hour that comes twice or never, where a wall clock alone cannot tell. */
const plainService = anyService.filter((service) =>
  [...Object.values(service.hours), ...service.exceptions.map(({ intervals }) => intervals)]
    .flat()
    .every(({ from, to }) => [from, to].every((time) => time <= '03:00' || time >= '04:00')),
);

describe('a deadline', () => {
  it('is never earlier than the moment of asking and never in closed time', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, (service, askedAt, urgency) => {
        const due = deadline(urgency, askedAt, service);
        expect(due).toBeGreaterThanOrEqual(askedAt);
        expect(isOpenOrCloses(due, service)).toBe(true);
      }),
      runs,
    );
  });

  it('leaves exactly the promised minutes of open time, also where the clocks change', () => {
    fc.assert(
      fc.property(plainService, anyMoment, (service, askedAt) => {
        const due = deadline('now', askedAt, service);
        expect(openTimeByQuarters(service, askedAt, due)).toBe(service.promise.now * minute);
        expect(openMinutesBetween(askedAt, due, service)).toBeCloseTo(service.promise.now, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('never comes earlier for what is asked later', () => {
    fc.assert(
      fc.property(anyService, anyMoment, fc.nat({ max: 3 * day }), anyUrgency, (service, askedAt, later, urgency) => {
        expect(deadline(urgency, askedAt + later, service)).toBeGreaterThanOrEqual(deadline(urgency, askedAt, service));
      }),
      runs,
    );
  });

  it('is sooner the less time the circle promises to take', () => {
    fc.assert(
      fc.property(anyService, anyMoment, (service, askedAt) => {
        const [now = 0, today = 0, week = 0] = urgencyCodes.map((urgency) => deadline(urgency, askedAt, service));
        expect(now).toBeLessThanOrEqual(today);
        expect(today).toBeLessThanOrEqual(week);
      }),
      runs,
    );
  });

  it('never comes later when a circle opens for longer', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, fc.constantFrom(...weekdayCodes), fc.boolean(), (...given) => {
        const [service, askedAt, urgency, weekday, first] = given;
        const longer = opensLonger(service, weekday, first);
        expect(deadline(urgency, askedAt, longer)).toBeLessThanOrEqual(deadline(urgency, askedAt, service));
      }),
      runs,
    );
  });

  it('is found even for a circle that opens too little to keep its promise', () => {
    const seldom: ServiceContent = {
      ...everyDay([]),
      hours: { ...everyDay([]).hours, sun: [{ from: '03:00', to: '03:01' }] },
      promise: { now: 60, today: 60, week: 100_800 },
    };
    const askedAt = helsinki(2026, 11, 24, 10);
    const due = deadline('week', askedAt, seldom);
    expect(due).toBeGreaterThan(askedAt + 700 * day);
    expect(due).toBeLessThanOrEqual(askedAt + 731 * day);
    const never = everyDay([]);
    expect(deadline('now', askedAt, never)).toBe(askedAt + 731 * day);
    expect(Number.isNaN(deadline('now', 8_640_000_000_000_000, defaultService))).toBe(false);
  });
});

/** The same calendar, in which one day also opens from midnight to its first opening, or from its last closing on. */
function opensLonger(service: ServiceContent, weekday: Weekday, first: boolean): ServiceContent {
  const intervals = service.hours[weekday];
  const [opens, closes] = [intervals[0]?.from ?? '24:00', intervals.at(-1)?.to ?? '00:00'];
  const more = first ? { from: '00:00', to: opens } : { from: closes, to: '24:00' };
  if (more.from === more.to) return service;
  const longer = first ? [more, ...intervals] : [...intervals, more];
  return { ...service, hours: { ...service.hours, [weekday]: longer } };
}

describe('a promise', () => {
  it('is pushed back by exactly the open time in which it was paused', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, anyPauses, (service, askedAt, urgency, given) => {
        const pauses = pausesFrom(askedAt, given);
        const promise = promiseOf({ urgency, askedAt, service, pauses });
        if (!('due' in promise)) throw new Error('only what is paused now has no deadline');
        const { due } = promise;
        const open = [...openIntervals(askedAt, service, due)];
        const paused = shared(open, union(pauses.map(({ from, to }) => ({ start: from, end: to ?? Infinity }))));
        const length = open.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(length - paused).toBe(service.promise[urgency] * minute);
        expect(due).toBeGreaterThanOrEqual(deadline(urgency, askedAt, service));
        expect(isOpenOrCloses(due, service)).toBe(true);
      }),
      runs,
    );
  });

  it('without pauses is the deadline', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, (service, askedAt, urgency) => {
        const due = deadline(urgency, askedAt, service);
        expect(promiseOf({ urgency, askedAt, service, pauses: [] })).toEqual({ due });
      }),
      runs,
    );
  });

  it('that is paused now tells since when, why, and what is left', () => {
    const askedAt = helsinki(2026, 11, 24, 10);
    const pauses = [{ from: helsinki(2026, 11, 24, 12, 30), to: null, reason: 'client-away' }];
    expect(promiseOf({ urgency: 'today', askedAt, service: defaultService, pauses })).toEqual({
      paused: { since: helsinki(2026, 11, 24, 12, 30), reason: 'client-away', leftMinutes: 330 },
    });
  });

  it('runs on after a pause, with the rest of its time', () => {
    const askedAt = helsinki(2026, 11, 24, 10);
    const pauses = [{ from: helsinki(2026, 11, 24, 12), to: helsinki(2026, 11, 26, 9), reason: 'client-away' }];
    // Two hours before, six after: from nine to three.
    expect(promiseOf({ urgency: 'today', askedAt, service: defaultService, pauses })).toEqual({
      due: helsinki(2026, 11, 26, 15),
    });
  });

  it('that ran out before a pause began stays due', () => {
    const askedAt = helsinki(2026, 11, 24, 10);
    const pauses = [{ from: helsinki(2026, 11, 24, 11), to: null, reason: 'client-away' }];
    expect(promiseOf({ urgency: 'now', askedAt, service: defaultService, pauses })).toEqual({
      due: helsinki(2026, 11, 24, 11),
    });
  });
});

function union(intervals: { start: number; end: number }[]): { start: number; end: number }[] {
  const edges = [...new Set(intervals.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    const within = intervals.some((one) => end !== undefined && one.start <= start && end <= one.end);
    return end !== undefined && within ? [{ start, end }] : [];
  });
}

describe('what is moved to another circle', () => {
  it('is never due before the move, never in closed time, and uses both circles’ time up to the promise', () => {
    const anyDelay = fc.nat({ max: 10 * day });
    fc.assert(
      fc.property(anyService, anyService, anyMoment, anyDelay, anyUrgency, (from, to, askedAt, delay, urgency) => {
        const movedAt = askedAt + delay;
        const moved = rebase({ urgency, askedAt, movedAt, from, to, pauses: [] });
        if (!('due' in moved)) throw new Error('only what is paused has no deadline');
        expect(moved.due).toBeGreaterThanOrEqual(movedAt);
        expect(isOpenOrCloses(moved.due, to)).toBe(true);
        const used = openMinutesBetween(askedAt, movedAt, from) + openMinutesBetween(movedAt, moved.due, to);
        if (openMinutesBetween(askedAt, movedAt, from) <= to.promise[urgency]) {
          expect(used).toBeCloseTo(to.promise[urgency], 6);
        } else {
          expect(openMinutesBetween(movedAt, moved.due, to)).toBe(0);
        }
      }),
      runs,
    );
  });

  it('is due as before when it is moved at once between circles of the same hours', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, anyPauses, (service, askedAt, urgency, given) => {
        const asked = { urgency, askedAt, pauses: pausesFrom(askedAt, given) };
        expect(rebase({ ...asked, movedAt: askedAt, from: service, to: service })).toEqual(
          promiseOf({ ...asked, service }),
        );
      }),
      runs,
    );
  });

  it('is due when the new circle opens, where nothing of the promise is left', () => {
    const asked = { urgency: 'now' as const, askedAt: helsinki(2026, 11, 24, 10), pauses: [] };
    const movedAt = helsinki(2026, 11, 24, 20);
    expect(rebase({ ...asked, movedAt, from: defaultService, to: defaultService })).toEqual({
      due: helsinki(2026, 11, 25, 8),
    });
  });

  it('stays paused, with what the new circle’s promise leaves', () => {
    const paused = { from: helsinki(2026, 11, 24, 12), to: null, reason: 'client-away' };
    const to = { ...defaultService, promise: { ...defaultService.promise, today: 600 } };
    const asked = { urgency: 'today' as const, askedAt: helsinki(2026, 11, 24, 10), pauses: [paused] };
    expect(rebase({ ...asked, movedAt: helsinki(2026, 11, 25, 9), from: defaultService, to })).toEqual({
      paused: { since: paused.from, reason: 'client-away', leftMinutes: 480 },
    });
  });
});

describe('a share of a promise', () => {
  it('is used between the asking and the deadline, after that share of the open time', () => {
    const anyShare = fc.constantFrom(0, 1 / 4, 1 / 2, 3 / 4, 1);
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, anyShare, (service, askedAt, urgency, share) => {
        const due = deadline(urgency, askedAt, service);
        const at = shareOfPromise(askedAt, due, share, service);
        expect(at).toBeGreaterThanOrEqual(askedAt);
        expect(at).toBeLessThanOrEqual(due);
        expect(openMinutesBetween(askedAt, at, service)).toBeCloseTo(service.promise[urgency] * share, 4);
      }),
      runs,
    );
  });

  it('is the deadline itself, where no open time lies before it', () => {
    const askedAt = helsinki(2026, 11, 28, 10);
    expect(shareOfPromise(askedAt, askedAt + 60 * minute, 1 / 2, defaultService)).toBe(askedAt + 60 * minute);
    expect(shareOfPromise(askedAt, askedAt - 60 * minute, 1 / 2, defaultService)).toBe(askedAt - 60 * minute);
  });
});

/** Office hours in Finland, 8–16 on weekdayCodes. November 2026 begins on a Sunday. */
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
  // Thursday is Christmas Eve, Friday Christmas Day, Saturday Boxing Day.
  [
    'after Christmas, when asked the day before its eve',
    'today',
    helsinki(2026, 12, 23, 12),
    helsinki(2026, 12, 28, 12),
  ],
  ['after Midsummer, when asked the day before its eve', 'today', helsinki(2026, 6, 18, 12), helsinki(2026, 6, 22, 12)],
  ['after Good Friday and Easter Monday', 'today', helsinki(2026, 4, 2, 12), helsinki(2026, 4, 7, 12)],
];

test.each(examples)('an answer is due %s', (_, urgency, askedAt, due) => {
  expect(new Date(deadline(urgency, askedAt, defaultService)).toISOString()).toBe(new Date(due).toISOString());
});

test('a circle with two intervals a day promises nothing over its lunch', () => {
  const service = everyDay([
    { from: '09:00', to: '11:00' },
    { from: '12:00', to: '15:00' },
  ]);
  expect(deadline('now', helsinki(2026, 11, 24, 10, 30), service)).toBe(helsinki(2026, 11, 24, 12, 30));
});

test('an exception opens a circle on a weekend, and closes it on a weekday', () => {
  const service: ServiceContent = {
    ...defaultService,
    exceptions: [
      { date: '2026-11-28', intervals: [{ from: '10:00', to: '12:00' }], note: 'Vaalit' },
      { date: '2026-11-30', intervals: [], note: 'Koulutus' },
    ],
  };
  expect(deadline('now', helsinki(2026, 11, 27, 15, 30), service)).toBe(helsinki(2026, 11, 28, 10, 30));
  expect(deadline('now', helsinki(2026, 11, 28, 11, 30), service)).toBe(helsinki(2026, 12, 1, 8, 30));
});

test('an hour that the clocks skip is no open time, and one that they repeat is open twice', () => {
  const nights = everyDay([{ from: '02:00', to: '05:00' }]);
  const length = (date: string) => intervalsOn(date, nights).map(({ start, end }) => (end - start) / minute);
  expect(length('2026-03-29')).toEqual([120]);
  expect(length('2026-10-25')).toEqual([240]);
  expect(length('2026-11-24')).toEqual([180]);
});
