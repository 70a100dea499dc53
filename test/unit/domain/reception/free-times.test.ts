import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DutyContent } from '../../../../src/domain/service/duty';
import { isoWeekOf, mondayOf } from '../../../../src/domain/calendar/iso-week';
import { intervalsOn, type Interval } from '../../../../src/domain/calendar/opening-hours';
import { freeTimes } from '../../../../src/domain/reception/free-times';
import { noReception, type ReceptionContent } from '../../../../src/domain/reception/reception';
import { defaultService } from '../../../../src/domain/service/service';
import { dateOf, dayAt, momentAt, timeOf } from '../../../../src/domain/calendar/wall-clock';
import { weekdayCodes } from '../../../../src/domain/calendar/weekdays';

const tapio = '@tapio:pieni.example';
const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** Weeks in which the clocks of Finland go forward, go back, and do neither. */
const weeks = fc.constantFrom('2027-W12', '2026-W43', '2026-W48');

const hours = fc.tuple(fc.nat(23 * 4), fc.integer({ min: 1, max: 40 })).map(([from, long]) => ({
  from: timeOf(from * 15),
  to: timeOf(Math.min(from * 15 + long * 15, 24 * 60)),
}));
const day = fc.option(hours, { nil: null }).map((one) => (one ? [one] : []));
const reception: fc.Arbitrary<ReceptionContent> = fc
  .record({
    days: fc.tuple(day, day, day, day, day, day, day),
    minutes: fc.integer({ min: 5, max: 240 }),
    pause: fc.nat(120),
    mostInWeek: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  })
  .map(({ days, ...rest }) => ({
    ...noReception,
    ...rest,
    hours: Object.fromEntries(
      weekdayCodes.map((code, index) => [code, days[index] ?? []]),
    ) as ReceptionContent['hours'],
  }));
const duty: fc.Arbitrary<DutyContent | null> = fc.option(
  fc.array(fc.tuple(fc.constantFrom(...weekdayCodes), hours), { minLength: 1, maxLength: 4 }).map((shifts) => ({
    v: 1 as const,
    shifts: shifts.map(([code, { from, to }]) => ({ userId: tapio, day: code, from, to })),
  })),
  { nil: null },
);

const apartBy = (one: Interval, other: Interval) => Math.max(other.start - one.end, one.start - other.end);

it('bookings taken one after another never lie across, stay inside hours and duty, and hold pause and limit', () => {
  fc.assert(
    fc.property(reception, duty, weeks, fc.array(fc.nat(20), { maxLength: 12 }), (content, shifts, key, picks) => {
      const begin = momentAt(mondayOf(key), 0);
      const duties = shifts ? [new Map([[key, shifts]])] : [];
      const taken: Interval[] = [];
      for (const pick of picks) {
        const facts = { reception: content, professional: tapio, taken, duties };
        const free = [...freeTimes(facts, begin, begin + week)];
        const chosen = free[pick % Math.max(1, free.length)];
        if (!chosen) continue;
        expect(chosen.end - chosen.start).toBe(content.minutes * minute);
        for (const other of taken) expect(apartBy(chosen, other)).toBeGreaterThanOrEqual(content.pause * minute);
        const open = intervalsOn(dateOf(dayAt(chosen.start)), { ...defaultService, hours: content.hours });
        expect(open.some(({ start, end }) => start <= chosen.start && chosen.end <= end)).toBe(true);
        if (shifts && isoWeekOf(chosen.start) === key) {
          for (const moment of [chosen.start, chosen.end - 1]) {
            const minutes = (at: number) => momentAt(dayAt(moment), at);
            const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
            const weekday = weekdayCodes[dayAt(moment) - mondayOf(key)];
            const isOn = shifts.shifts.some(
              ({ day: on, from, to }) =>
                on === weekday && minutes(clock(from)) <= moment && moment < minutes(clock(to)),
            );
            expect(isOn).toBe(true);
          }
        }
        taken.push(chosen);
      }
      const counts = new Map<string, number>();
      for (const { start } of taken) counts.set(isoWeekOf(start), (counts.get(isoWeekOf(start)) ?? 0) + 1);
      for (const count of counts.values()) expect(count).toBeLessThanOrEqual(content.mostInWeek ?? Infinity);
    }),
    { numRuns: 60 },
  );
});

it('a week without planned duty is free by the hours alone, and a date with no times has none', () => {
  const nine = [{ from: '09:00', to: '10:00' }];
  const content = { ...noReception, hours: { ...noReception.hours, mon: nine, tue: nine }, minutes: 30, pause: 0 };
  const begin = momentAt(mondayOf('2026-W48'), 0);
  const facts = { reception: content, professional: tapio, taken: [], duties: [] };
  expect([...freeTimes(facts, begin, begin + week)]).toHaveLength(4);
  const closed = { ...content, exceptions: [{ date: '2026-11-23', intervals: [], note: '' }] };
  expect([...freeTimes({ ...facts, reception: closed }, begin, begin + week)]).toHaveLength(2);
});
