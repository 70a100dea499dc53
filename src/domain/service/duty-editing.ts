import { mostShifts, type DutyContent, type Shift } from './duty';
import { failure, success, type Result } from '../result';
import { minutesOf, minutesOfDay, timeOf } from '../calendar/wall-clock';
import { weekdayCodes } from '../calendar/weekdays';

/** Editing goes in steps of so many minutes. */
export const dutyStep = 15;

/** What is wrong with a week's duty. `index` is the shift's place in the list. */
export type DutyProblem =
  | { kind: 'unknown-time'; index: number }
  | { kind: 'ends-before-it-begins'; index: number }
  /** The shift overlaps one of the same person that stands earlier in the list, at `other`. */
  | { kind: 'overlap'; index: number; other: number }
  | { kind: 'too-many-shifts' };

/** Why an edit is refused: the shift is not there, or the week that comes of it would have this problem. */
export type DutyRefusal = DutyProblem | { kind: 'no-such-shift'; index: number };

/** Everything that is wrong with a week; empty when it may be sent. */
export function dutyProblems({ shifts }: DutyContent): DutyProblem[] {
  const problems: DutyProblem[] = shifts.length > mostShifts ? [{ kind: 'too-many-shifts' }] : [];
  shifts.forEach((one, index) => {
    const from = minutesOf(one.from);
    const to = minutesOf(one.to);
    if (Number.isNaN(from) || Number.isNaN(to)) problems.push({ kind: 'unknown-time', index });
    else if (from >= to) problems.push({ kind: 'ends-before-it-begins', index });
    else {
      const other = shifts.findIndex((earlier, place) => place < index && overlap(earlier, one));
      if (other >= 0) problems.push({ kind: 'overlap', index, other });
    }
  });
  return problems;
}

function overlap(one: Shift, other: Shift): boolean {
  return (
    one.userId === other.userId &&
    one.day === other.day &&
    minutesOf(one.from) < minutesOf(other.to) &&
    minutesOf(other.from) < minutesOf(one.to)
  );
}

/** Adds a shift at the end of the list, as it is given. */
export function addShift(duty: DutyContent, added: Shift): Result<DutyContent, DutyRefusal> {
  return checked(duty, [...duty.shifts, added], duty.shifts.length);
}

/**
 * Moves a shift by whole days and steps; it keeps its length, its place in the list, and stays within its week and day.
 * @param by days and minutes, which are rounded to the step
 */
export function moveShift(
  duty: DutyContent,
  index: number,
  by: { days?: number; minutes?: number },
): Result<DutyContent, DutyRefusal> {
  return changed(duty, index, (shift) => {
    const length = minutesOf(shift.to) - minutesOf(shift.from);
    const from = clamp(stepped(minutesOf(shift.from), by.minutes ?? 0), 0, minutesOfDay - length);
    const day = clamp(weekdayCodes.indexOf(shift.day) + (by.days ?? 0), 0, weekdayCodes.length - 1);
    return { ...shift, day: weekdayCodes[day] ?? shift.day, from: timeOf(from), to: timeOf(from + length) };
  });
}

/**
 * Moves the beginning or the end of a shift, which stays within its day and never becomes shorter than a step.
 * @param minutes how much later, or earlier if negative; rounded to the step
 */
export function resizeShift(
  duty: DutyContent,
  index: number,
  edge: 'from' | 'to',
  minutes: number,
): Result<DutyContent, DutyRefusal> {
  return changed(duty, index, (shift) => {
    const from = minutesOf(shift.from);
    const to = minutesOf(shift.to);
    return edge === 'from'
      ? { ...shift, from: timeOf(clamp(stepped(from, minutes), 0, Math.max(0, to - dutyStep))) }
      : { ...shift, to: timeOf(clamp(stepped(to, minutes), Math.min(minutesOfDay, from + dutyStep), minutesOfDay)) };
  });
}

/** Where a time comes to lie: on a step, unless it does not move. */
function stepped(time: number, by: number): number {
  const steps = Math.round(by / dutyStep);
  return steps === 0 ? time : Math.round((time + steps * dutyStep) / dutyStep) * dutyStep;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function changed(duty: DutyContent, index: number, change: (shift: Shift) => Shift): Result<DutyContent, DutyRefusal> {
  const shift = duty.shifts[index];
  if (!shift) return failure({ kind: 'no-such-shift', index });
  return checked(duty, duty.shifts.with(index, change(shift)), index);
}

/** Refuses what makes the shift at `index` wrong. Faults of other shifts were there before, and do not hold it up. */
function checked(duty: DutyContent, shifts: Shift[], index: number): Result<DutyContent, DutyRefusal> {
  const next = { ...duty, shifts };
  const problem = dutyProblems(next).find((one) => {
    if (one.kind === 'too-many-shifts') return shifts.length > duty.shifts.length;
    return one.index === index || (one.kind === 'overlap' && one.other === index);
  });
  return problem ? failure(problem) : success(next);
}
