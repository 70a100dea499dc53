import { dutyStep, moveShift, resizeShift } from '../../../domain/service/duty-editing';
import type { DutyContent, Shift } from '../../../domain/service/duty';
import type { Interval } from '../../../domain/calendar/opening-hours';
import { dayAt, minutesOf, minutesOfDay, momentAt } from '../../../domain/calendar/wall-clock';
import { weekdayCodes } from '../../../domain/calendar/weekdays';

/** Part of a day of the week's grid, in minutes since midnight; the day is 0 for Monday. */
export interface Span {
  day: number;
  from: number;
  to: number;
}

/** The wall clock's minutes at a moment of a day, also where the clocks change on it. */
function wallMinutes(day: number, moment: number): number {
  if (moment >= momentAt(day + 1, 0)) return minutesOfDay;
  const passed = Math.round((moment - momentAt(day, 0)) / 60_000);
  return passed + Math.round((moment - momentAt(day, passed)) / 60_000);
}

/** Where intervals lie in the grid of the week that begins on a day number. */
export function spansOf(intervals: readonly Interval[], monday: number): Span[] {
  return intervals.map(({ start, end }) => {
    const day = dayAt(start);
    return { day: day - monday, from: wallMinutes(day, start), to: wallMinutes(day, end) };
  });
}

export function spanOfShift({ day, from, to }: Shift): Span {
  return { day: weekdayCodes.indexOf(day), from: minutesOf(from), to: minutesOf(to) };
}

/** From and to which minute a grid is drawn: whole hours with all that is in it, and office hours at least. */
export function hoursShown(spans: readonly Span[]): { from: number; to: number } {
  const from = Math.min(8 * 60, ...spans.map((span) => span.from));
  const to = Math.max(16 * 60, ...spans.map((span) => span.to));
  return {
    from: Math.max(0, Math.floor(from / 60) * 60 - 60),
    to: Math.min(minutesOfDay, Math.ceil(to / 60) * 60 + 60),
  };
}

/** Which part of its day's width a block takes, so that those at the same time stand beside each other. */
export interface Lane {
  lane: number;
  lanes: number;
}

/** The lanes of blocks, in the order of the blocks. */
export function lanesOf(spans: readonly Span[]): Lane[] {
  const lanes: Lane[] = spans.map(() => ({ lane: 0, lanes: 1 }));
  const order = spans.map((span, index) => ({ span, index })).sort((one, other) => one.span.from - other.span.from);
  for (let day = 0; day < weekdayCodes.length; day++) {
    let group: { index: number; lane: number; to: number }[] = [];
    const finish = () => {
      const count = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
      group.forEach(({ index, lane }) => (lanes[index] = { lane, lanes: count }));
      group = [];
    };
    for (const { span, index } of order.filter((one) => one.span.day === day)) {
      if (group.every(({ to }) => to <= span.from)) finish();
      const taken = new Set(group.filter(({ to }) => to > span.from).map(({ lane }) => lane));
      let lane = 0;
      while (taken.has(lane)) lane++;
      group.push({ index, lane, to: span.to });
    }
    finish();
  }
  return lanes;
}

/** How a pointer or key changes a shift: as a whole, or one of its ends. */
export type ShiftHold = 'whole' | 'from' | 'to';

export interface ShiftChange {
  hold: ShiftHold;
  days: number;
  minutes: number;
}

/** The week with one shift changed; null where the change is refused, or changes nothing. */
export function changeShift(duty: DutyContent, index: number, change: ShiftChange): DutyContent | null {
  const { hold, days, minutes } = change;
  const result = hold === 'whole' ? moveShift(duty, index, { days, minutes }) : resizeShift(duty, index, hold, minutes);
  if (!result.ok) return null;
  const [before, after] = [duty.shifts[index], result.value.shifts[index]];
  const isSame = before?.day === after?.day && before?.from === after?.from && before?.to === after?.to;
  return isSame ? null : result.value;
}

/** What a drag over so many pixels means, in whole days and steps. */
export function draggedBy(
  by: { x: number; y: number },
  size: { day: number; hour: number },
  hold: ShiftHold,
): ShiftChange {
  const steps = Math.round(((by.y / size.hour) * 60) / dutyStep);
  return { hold, days: hold === 'whole' ? Math.round(by.x / size.day) : 0, minutes: steps * dutyStep };
}

const keyChanges: Record<string, { plain: Omit<ShiftChange, 'hold'>; shifted: ShiftChange }> = {
  ArrowUp: { plain: { days: 0, minutes: -dutyStep }, shifted: { hold: 'to', days: 0, minutes: -dutyStep } },
  ArrowDown: { plain: { days: 0, minutes: dutyStep }, shifted: { hold: 'to', days: 0, minutes: dutyStep } },
  ArrowLeft: { plain: { days: -1, minutes: 0 }, shifted: { hold: 'from', days: 0, minutes: -dutyStep } },
  ArrowRight: { plain: { days: 1, minutes: 0 }, shifted: { hold: 'from', days: 0, minutes: dutyStep } },
};

/** What an arrow does to a shift: moves it, or with the shift key moves one of its ends; null for other keys. */
export function keyChange(key: string, isShifted: boolean): ShiftChange | null {
  const change = keyChanges[key];
  if (!change) return null;
  return isShifted ? change.shifted : { hold: 'whole', ...change.plain };
}

/** The time that a point of a day's column stands for: the step it is in. */
export function timeAt(y: number, hour: number, shown: { from: number; to: number }): number {
  const minutes = shown.from + Math.floor(((y / hour) * 60) / dutyStep) * dutyStep;
  return Math.min(Math.max(minutes, shown.from), shown.to - dutyStep);
}

/** The shifts of a week in the order in which one reads them. */
export function inOrder(duty: DutyContent): DutyContent {
  const place = ({ day, from, to }: Shift) => [weekdayCodes.indexOf(day), minutesOf(from), minutesOf(to)] as const;
  const shifts = [...duty.shifts].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || one.userId.localeCompare(other.userId);
  });
  return { ...duty, shifts };
}
