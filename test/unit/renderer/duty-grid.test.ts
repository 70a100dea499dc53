import { describe, expect, it } from 'vitest';
import type { DutyContent, Shift } from '../../../src/domain/service/duty';
import { mondayOf } from '../../../src/domain/calendar/iso-week';
import { openIntervals } from '../../../src/domain/calendar/opening-hours';
import { defaultService } from '../../../src/domain/service/service';
import { momentAt } from '../../../src/domain/calendar/wall-clock';
import {
  changeShift,
  draggedBy,
  hoursShown,
  inOrder,
  keyChange,
  lanesOf,
  spansOf,
  timeAt,
} from '../../../src/renderer/features/service/duty-grid';

const shift = (part: Partial<Shift>): Shift => ({ userId: '@a:x', day: 'mon', from: '08:00', to: '12:00', ...part });
const week = (...shifts: Shift[]): DutyContent => ({ v: 1, shifts });
const size = { day: 100, hour: 40 };

describe('a drag in the grid of duty', () => {
  it('goes in whole days and quarters of an hour', () => {
    expect(draggedBy({ x: 148, y: 44 }, size, 'whole')).toEqual({ hold: 'whole', days: 1, minutes: 60 });
    expect(draggedBy({ x: -160, y: -16 }, size, 'whole')).toEqual({ hold: 'whole', days: -2, minutes: -30 });
  });

  it('of an end stays on its day', () => {
    expect(draggedBy({ x: 300, y: 20 }, size, 'to')).toEqual({ hold: 'to', days: 0, minutes: 30 });
  });

  it('moves the shift, or the end that is held', () => {
    const moved = changeShift(week(shift({})), 0, { hold: 'whole', days: 2, minutes: 15 });
    expect(moved?.shifts[0]).toMatchObject({ day: 'wed', from: '08:15', to: '12:15' });
    const longer = changeShift(week(shift({})), 0, { hold: 'to', days: 0, minutes: 30 });
    expect(longer?.shifts[0]).toMatchObject({ from: '08:00', to: '12:30' });
  });

  it('is refused over another shift of the same person, and where nothing would change', () => {
    const duty = week(shift({}), shift({ from: '12:00', to: '16:00' }));
    expect(changeShift(duty, 0, { hold: 'to', days: 0, minutes: 15 })).toBeNull();
    expect(changeShift(duty, 0, { hold: 'whole', days: -1, minutes: 0 })).toBeNull();
  });
});

describe('a key in the grid of duty', () => {
  it('moves with arrows, and the ends with the shift key', () => {
    expect(keyChange('ArrowRight', false)).toEqual({ hold: 'whole', days: 1, minutes: 0 });
    expect(keyChange('ArrowDown', true)).toEqual({ hold: 'to', days: 0, minutes: 15 });
    expect(keyChange('ArrowLeft', true)).toEqual({ hold: 'from', days: 0, minutes: -15 });
    expect(keyChange('a', false)).toBeNull();
  });
});

describe('a click in the grid of duty', () => {
  it('means the quarter of an hour that it is in, and none outside the grid', () => {
    const shown = { from: 7 * 60, to: 17 * 60 };
    expect(timeAt(95, 40, shown)).toBe(9 * 60 + 15);
    expect(timeAt(-3, 40, shown)).toBe(7 * 60);
    expect(timeAt(4000, 40, shown)).toBe(16 * 60 + 45);
  });
});

describe('the grid of duty', () => {
  it('shows office hours with an hour around them, and more where more is in it', () => {
    expect(hoursShown([])).toEqual({ from: 7 * 60, to: 17 * 60 });
    expect(hoursShown([{ day: 0, from: 6 * 60 + 30, to: 24 * 60 }])).toEqual({ from: 5 * 60, to: 24 * 60 });
  });

  it('puts open time where the wall clock has it, also on the days on which clocks change', () => {
    const always = [{ from: '02:00', to: '24:00' }];
    const service = {
      ...defaultService,
      hours: { ...defaultService.hours, sun: always },
      holidays: { ...defaultService.holidays, closed: false },
    };
    for (const key of ['2027-W12', '2027-W43']) {
      const monday = mondayOf(key);
      const open = [...openIntervals(momentAt(monday + 6, 0), service, momentAt(monday + 7, 0))];
      expect(spansOf(open, monday), key).toEqual([{ day: 6, from: 120, to: 1440 }]);
    }
  });

  it('sets shifts of the same time beside each other, and others on their whole day', () => {
    const spans = [
      { day: 0, from: 480, to: 720 },
      { day: 0, from: 600, to: 800 },
      { day: 0, from: 720, to: 900 },
      { day: 0, from: 900, to: 960 },
      { day: 1, from: 480, to: 720 },
    ];
    expect(lanesOf(spans)).toEqual([
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 0, lanes: 2 },
      { lane: 0, lanes: 1 },
      { lane: 0, lanes: 1 },
    ]);
  });

  it('reads from Monday on, by the time of day', () => {
    const duty = week(shift({ day: 'tue' }), shift({ from: '12:00', to: '13:00' }), shift({}));
    expect(inOrder(duty).shifts.map(({ day, from }) => `${day} ${from}`)).toEqual([
      'mon 08:00',
      'mon 12:00',
      'tue 08:00',
    ]);
  });
});
