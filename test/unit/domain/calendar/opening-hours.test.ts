import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  closesAt,
  intervalsOn,
  isOpenAt,
  nextOpening,
  openIntervals,
  openMinutesBetween,
} from '../../../../src/domain/calendar/opening-hours';
import { defaultService, type ServiceContent } from '../../../../src/domain/service/service';
import { dateOf, dayAt, dayOf, momentAt } from '../../../../src/domain/calendar/wall-clock';
import { anyMoment, anyService, everyDay, helsinki, minute } from '../service/calendars';

const runs = { numRuns: 300 };
const fortnight = 14 * 24 * 60 * minute;
const office = (date: string) => [{ start: momentAt(dayOf(date), 8 * 60), end: momentAt(dayOf(date), 16 * 60) }];

describe('opening hours', () => {
  it('come in order and never overlap', () => {
    fc.assert(
      fc.property(anyService, anyMoment, (service, from) => {
        let last = from;
        for (const { start, end } of openIntervals(from, service, from + fortnight)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(from + fortnight);
      }),
      runs,
    );
  });

  it('say open exactly where an interval says so', () => {
    fc.assert(
      fc.property(anyService, anyMoment, fc.nat({ max: fortnight }), (service, from, later) => {
        const moment = from + later;
        const within = [...openIntervals(from, service, from + fortnight + 1)].some(
          ({ start, end }) => start <= moment && moment < end,
        );
        expect(isOpenAt(moment, service)).toBe(within);
      }),
      runs,
    );
  });

  it('open next and close next where they say, with nothing between', () => {
    fc.assert(
      fc.property(anyService, anyMoment, (service, from) => {
        const opens = nextOpening(from, service);
        if (opens === null) throw new Error('every calendar here opens on Tuesdays');
        expect(isOpenAt(opens, service)).toBe(true);
        expect(openMinutesBetween(from, opens, service)).toBe(0);
        expect(closesAt(from, service) === null).toBe(opens > from);
        const closes = closesAt(opens, service);
        if (closes === null) return;
        expect(isOpenAt(closes, service)).toBe(false);
        expect(openMinutesBetween(opens, closes, service) * minute).toBeCloseTo(closes - opens, 3);
      }),
      runs,
    );
  });

  it('add up: what is open in two stretches is open in both together', () => {
    const some = fc.nat({ max: fortnight });
    fc.assert(
      fc.property(anyService, anyMoment, some, some, (service, from, first, second) => {
        const middle = from + first;
        const whole = openMinutesBetween(from, middle + second, service);
        const parts = openMinutesBetween(from, middle, service) + openMinutesBetween(middle, middle + second, service);
        expect(whole).toBeCloseTo(parts, 4);
      }),
      runs,
    );
  });

  it('of a circle that never opens, or never closes, are looked for no longer than two years', () => {
    const never = everyDay([]);
    const holidays: ServiceContent['holidays'] = {
      closed: false,
      eves: { ...defaultService.holidays.eves, 'midsummer-eve': 'open', 'christmas-eve': 'open' },
    };
    const always = { ...everyDay([{ from: '00:00', to: '24:00' }]), holidays };
    const now = helsinki(2026, 11, 24, 10);
    expect(nextOpening(now, never)).toBeNull();
    expect(closesAt(now, never)).toBeNull();
    expect(closesAt(now, always)).toBeNull();
    expect(openMinutesBetween(now, Number.MAX_SAFE_INTEGER, always)).toBe(731 * 24 * 60);
    expect(nextOpening(8_640_000_000_000_000, defaultService)).toBeNull();
  });
});

describe('the wall clock', () => {
  it('names the day that a moment lies in', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const day = dayAt(moment);
        expect(momentAt(day, 0)).toBeLessThanOrEqual(moment);
        expect(momentAt(day + 1, 0)).toBeGreaterThan(moment);
        expect(dayOf(dateOf(day))).toBe(day);
        const written = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(moment);
        expect(dateOf(day)).toBe(written);
      }),
    );
  });

  it('never comes to a later time of day at an earlier moment', () => {
    const minutes = fc.integer({ min: 0, max: 1440 });
    fc.assert(
      fc.property(anyMoment, minutes, minutes, (moment, one, other) => {
        const day = dayAt(moment);
        expect(momentAt(day, Math.min(one, other))).toBeLessThanOrEqual(momentAt(day, Math.max(one, other)));
      }),
    );
  });

  it('skips an hour in spring: what would be in it is the moment of the change', () => {
    const change = Date.parse('2026-03-29T01:00Z');
    expect(['2:59', '3:00', '3:30', '4:00'].map((time) => at('2026-03-29', time))).toEqual([
      change - minute,
      change,
      change,
      change,
    ]);
  });

  it('repeats an hour in autumn: the first of the two is meant', () => {
    const change = Date.parse('2026-10-25T01:00Z');
    expect(at('2026-10-25', '3:30')).toBe(change - 30 * minute);
    expect(at('2026-10-25', '4:00')).toBe(change + 60 * minute);
  });
});

function at(date: string, time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return momentAt(dayOf(date), Number(hours) * 60 + Number(minutes));
}

test('in the Christmas week of 2026 an office is open until Wednesday and from Monday on', () => {
  const dates = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'];
  expect(dates.map((date) => intervalsOn(date, defaultService))).toEqual([
    office('2026-12-23'),
    [],
    [],
    [],
    [],
    office('2026-12-28'),
  ]);
});

test('an eve may close a circle earlier, whatever intervals its day has', () => {
  const eves = { ...defaultService.holidays.eves, 'new-years-eve': { until: '12:30' } };
  const service: ServiceContent = {
    ...everyDay([
      { from: '08:00', to: '11:00' },
      { from: '12:00', to: '16:00' },
      { from: '17:00', to: '18:00' },
    ]),
    holidays: { closed: true, eves },
  };
  expect(intervalsOn('2026-12-31', service)).toEqual([
    { start: helsinki(2026, 12, 31, 8), end: helsinki(2026, 12, 31, 11) },
    { start: helsinki(2026, 12, 31, 12), end: helsinki(2026, 12, 31, 12, 30) },
  ]);
});

test('an exception holds before a holiday', () => {
  const intervals = [{ from: '10:00', to: '12:00' }];
  const service: ServiceContent = {
    ...defaultService,
    exceptions: [{ date: '2026-12-25', intervals, note: 'Päivystys' }],
  };
  expect(intervalsOn('2026-12-25', service)).toEqual([
    { start: helsinki(2026, 12, 25, 10), end: helsinki(2026, 12, 25, 12) },
  ]);
});

test('a circle that does not keep holidays is open on them by its weekday', () => {
  const service: ServiceContent = { ...defaultService, holidays: { ...defaultService.holidays, closed: false } };
  expect(intervalsOn('2026-12-25', service)).toEqual(office('2026-12-25'));
});
