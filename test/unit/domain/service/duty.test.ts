import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  copyWeek,
  dutyContent,
  gaps,
  isoWeekOf,
  nextWeek,
  onDutyAt,
  previousWeek,
  shiftsBetween,
  weekKey,
  type DutyContent,
  type Shift,
} from '../../../../src/domain/service/duty';
import { addShift, dutyProblems, moveShift, resizeShift } from '../../../../src/domain/service/duty-editing';
import { lengthOf, openIntervals } from '../../../../src/domain/calendar/opening-hours';
import { defaultService } from '../../../../src/domain/service/service';
import { mondayOf } from '../../../../src/domain/calendar/iso-week';
import { minutesOf, momentAt, timeOf } from '../../../../src/domain/calendar/wall-clock';
import { weekdayCodes } from '../../../../src/domain/calendar/weekdays';
import { anyMoment, anyService, everyDay, helsinki, minute, shared } from './calendars';

const runs = { numRuns: 300 };
const aino = '@aino:piiri.example';
const tapio = '@tapio:piiri.example';
const on = (day: Shift['day'], from: string, to: string, userId = aino): Shift => ({ userId, day, from, to });
const duty = (...shifts: Shift[]): DutyContent => ({ v: 1, shifts });

const anyShift: fc.Arbitrary<Shift> = fc
  .record({
    userId: fc.constantFrom(aino, tapio),
    day: fc.constantFrom(...weekdayCodes),
    from: fc.integer({ min: 0, max: 95 }),
    length: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ userId, day, from, length }) => ({
    userId,
    day,
    from: timeOf(from * 15),
    to: timeOf(Math.min(96, from + length) * 15),
  }));
const anyDuty = fc.array(anyShift, { maxLength: 12 }).map((shifts) => duty(...shifts));
const anyWeek = anyMoment.map(isoWeekOf);

/** The moments at which a week begins and ends. */
function bounds(week: string): [number, number] {
  const monday = mondayOf(week);
  return [momentAt(monday, 0), momentAt(monday + 7, 0)];
}

describe('a week of duty', () => {
  it('covers, together with its gaps, exactly the opening hours', () => {
    fc.assert(
      fc.property(anyWeek, anyDuty, anyService, (week, content, service) => {
        const [from, to] = bounds(week);
        const open = [...openIntervals(from, service, to)];
        const uncovered = gaps(week, content, service);
        const shifts = shiftsBetween(new Map([[week, content]]), from, to);
        expect(shared(uncovered, open)).toBe(lengthOf(uncovered));
        expect(shared(uncovered, shifts)).toBe(0);
        const covered = open.flatMap((one) => {
          const edges = [one.start, one.end, ...shifts.flatMap(({ start, end }) => [start, end])]
            .filter((edge) => edge >= one.start && edge <= one.end)
            .sort((a, b) => a - b);
          return edges.flatMap((start, index) => {
            const end = edges[index + 1] ?? start;
            return shifts.some((shift) => shift.start <= start && end <= shift.end) ? [{ start, end }] : [];
          });
        });
        expect(lengthOf(covered) + lengthOf(uncovered)).toBe(lengthOf(open));
      }),
      runs,
    );
  });

  it('has the same wall times when it is copied, also over a change of clocks', () => {
    const wall = new Intl.DateTimeFormat('fi-FI', {
      timeZone: 'Europe/Helsinki',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    // What begins or ends in the hour that is skipped has no wall time on that Sunday.
    const clear = (time: string) => time <= '03:00' || time >= '04:00';
    const plain = anyDuty.filter(({ shifts }) => shifts.every(({ from, to }) => clear(from) && clear(to)));
    const written = (week: string, content: DutyContent) =>
      shiftsBetween(new Map([[week, content]]), ...bounds(week)).map(
        ({ userId, start, end }) => `${userId} ${wall.format(start)} ${wall.format(end)}`,
      );
    fc.assert(
      fc.property(fc.constantFrom('2026-W12', '2026-W42', '2027-W11', '2028-W52'), plain, (week, content) => {
        const quiet = {
          ...content,
          shifts: content.shifts.filter(({ from, to }) => from !== '03:00' && to !== '03:00'),
        };
        expect(written(week, quiet)).toHaveLength(quiet.shifts.length);
        expect(written(nextWeek(week), copyWeek(quiet))).toEqual(written(week, quiet));
        expect(copyWeek(content)).toEqual(content);
      }),
      runs,
    );
  });

  it('names who is on duty, and until when without a break', () => {
    fc.assert(
      fc.property(anyMoment, anyDuty, (moment, content) => {
        const weeks = new Map([[isoWeekOf(moment), content]]);
        const present = onDutyAt(weeks, moment);
        const shifts = shiftsBetween(weeks, moment, moment + 1);
        expect(new Set(present.map(({ userId }) => userId))).toEqual(new Set(shifts.map(({ userId }) => userId)));
        for (const { userId, until } of present) {
          expect(until).toBeGreaterThan(moment);
          expect(onDutyAt(weeks, until - 1).some((one) => one.userId === userId)).toBe(true);
          expect(onDutyAt(weeks, until).some((one) => one.userId === userId)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('is read from an event that names people, days and times', () => {
    const content = duty(on('mon', '08:00', '16:00'), on('sun', '20:00', '24:00', tapio));
    expect(dutyContent.parse(content)).toEqual(content);
    expect(dutyContent.safeParse(duty(on('mon', '16:00', '08:00'))).success).toBe(false);
    expect(dutyContent.safeParse(duty(on('mon', '8', '16:00'))).success).toBe(false);
    const many = duty(...Array.from({ length: 301 }, () => on('mon', '08:00', '16:00')));
    expect(dutyContent.safeParse(many).success).toBe(false);
  });
});

test('a night over the end of a week is one duty', () => {
  const weeks = new Map([
    ['2026-W47', duty(on('sun', '20:00', '24:00'))],
    ['2026-W48', duty(on('mon', '00:00', '06:00'), on('mon', '06:00', '08:00', tapio))],
  ]);
  expect(onDutyAt(weeks, helsinki(2026, 11, 22, 23))).toEqual([{ userId: aino, until: helsinki(2026, 11, 23, 6) }]);
});

test('a duty over the spring change is an hour shorter, and over the autumn change an hour longer', () => {
  const night = duty(on('sun', '00:00', '06:00'));
  const hours = (week: string) => lengthOf(shiftsBetween(new Map([[week, night]]), ...bounds(week))) / minute / 60;
  expect(['2026-W13', '2026-W43', '2026-W48'].map(hours)).toEqual([5, 7, 6]);
});

test('the hours after lunch that nobody has are a gap', () => {
  const content = duty(on('mon', '08:00', '12:00'), on('mon', '13:00', '16:00', tapio));
  expect(gaps('2026-W48', content, defaultService)[0]).toEqual({
    start: helsinki(2026, 11, 23, 12),
    end: helsinki(2026, 11, 23, 13),
  });
  expect(gaps('2026-W48', duty(), everyDay([]))).toEqual([]);
});

test('weeks are named as ISO 8601 names them, over the turn of a year', () => {
  expect(isoWeekOf(helsinki(2026, 11, 22, 23, 59))).toBe('2026-W47');
  expect(isoWeekOf(helsinki(2026, 11, 23, 0))).toBe('2026-W48');
  expect(isoWeekOf(helsinki(2027, 1, 3, 12))).toBe('2026-W53');
  expect(nextWeek('2026-W53')).toBe('2027-W01');
  expect(previousWeek('2027-W01')).toBe('2026-W53');
  expect(['2026-W53', '2027-W53', '2026-W00', '2026-48'].map((week) => weekKey.safeParse(week).success)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('editing a week of duty', () => {
  it('leaves nothing that could not be sent, and the list in its order', () => {
    const steps = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(anyDuty, fc.nat({ max: 11 }), steps, fc.integer({ min: -9, max: 9 }), (content, index, by, days) => {
        const whole = dutyProblems(content).length === 0;
        const edits = [
          moveShift(content, index, { days, minutes: by }),
          resizeShift(content, index, 'from', by),
          resizeShift(content, index, 'to', by),
        ];
        for (const edit of edits) {
          if (!edit.ok) continue;
          if (whole) expect(dutyProblems(edit.value)).toEqual([]);
          expect(dutyContent.safeParse(edit.value).success).toBe(true);
          expect(edit.value.shifts.map(({ userId }) => userId)).toEqual(content.shifts.map(({ userId }) => userId));
        }
        const [moved] = edits;
        const [before, after] = [content.shifts[index], moved?.ok ? moved.value.shifts[index] : undefined];
        if (before && after) {
          const length = ({ from, to }: Shift) => minutesOf(to) - minutesOf(from);
          expect(length(after)).toBe(length(before));
        }
      }),
      runs,
    );
  });

  it('moves by days and by quarters of an hour, and stops at the ends of day and week', () => {
    const content = duty(on('mon', '08:00', '12:00'));
    const moved = (by: { days?: number; minutes?: number }) => {
      const edit = moveShift(content, 0, by);
      return edit.ok ? edit.value.shifts[0] : edit.problem;
    };
    expect(moved({ days: 1, minutes: 15 })).toEqual(on('tue', '08:15', '12:15'));
    expect(moved({ minutes: 20 })).toEqual(on('mon', '08:15', '12:15'));
    expect(moved({ days: 9, minutes: 2000 })).toEqual(on('sun', '20:00', '24:00'));
    expect(moved({ days: -1 })).toEqual(on('mon', '08:00', '12:00'));
  });

  it('never makes a shift shorter than a quarter of an hour', () => {
    const content = duty(on('mon', '08:00', '12:00'));
    expect(resizeShift(content, 0, 'to', -600)).toEqual({ ok: true, value: duty(on('mon', '08:00', '08:15')) });
    expect(resizeShift(content, 0, 'from', 600)).toEqual({ ok: true, value: duty(on('mon', '11:45', '12:00')) });
  });

  it('refuses two shifts of one person at once, but not of two people', () => {
    const content = duty(on('mon', '08:00', '12:00'));
    expect(addShift(content, on('mon', '11:00', '13:00'))).toEqual({
      ok: false,
      problem: { kind: 'overlap', index: 1, other: 0 },
    });
    expect(addShift(content, on('mon', '11:00', '13:00', tapio)).ok).toBe(true);
    expect(addShift(content, on('mon', '12:00', '13:00')).ok).toBe(true);
    expect(addShift(content, on('mon', '13:00', '12:00'))).toMatchObject({
      problem: { kind: 'ends-before-it-begins', index: 1 },
    });
    expect(addShift(content, on('mon', '25:00', '26:00'))).toMatchObject({ problem: { kind: 'unknown-time' } });
    expect(moveShift(content, 3, { days: 1 })).toMatchObject({ problem: { kind: 'no-such-shift', index: 3 } });
  });
});
