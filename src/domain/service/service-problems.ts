import { eveCodes, type Eve } from '../calendar/holidays';
import type { OpenInterval, ServiceContent, Timetable, Urgency } from './service';
import { dayOf, minutesOf } from '../calendar/wall-clock';
import { weekdayCodes, type Weekday } from '../calendar/weekdays';

const intervalsOfDay = 6;
const mostExceptions = 400;
const longestNote = 200;
/** Ten weeks, in minutes. */
export const longestPromise = 10 * 7 * 24 * 60;

/** The day in a service that a problem is about. */
export type ServiceDay = { weekday: Weekday } | { date: string };

/** What is wrong with an edited service, and where. `index` is the interval's place in its day. */
export type ServiceProblem =
  | { kind: 'unknown-time'; where: ServiceDay; index: number }
  | { kind: 'ends-before-it-begins'; where: ServiceDay; index: number }
  /** The interval begins before the one ahead of it in the list has ended. */
  | { kind: 'overlap'; where: ServiceDay; index: number }
  | { kind: 'too-many-intervals'; where: ServiceDay }
  | { kind: 'never-open' }
  | { kind: 'unknown-date'; where: { date: string } }
  | { kind: 'date-twice'; where: { date: string } }
  | { kind: 'note-too-long'; where: { date: string } }
  | { kind: 'too-many-exceptions' }
  | { kind: 'unknown-eve-time'; where: { eve: Eve } }
  /** Not a whole number of minutes from 1 to ten weeks. */
  | { kind: 'promise-out-of-range'; where: { urgency: Urgency } }
  /** A promise that is shorter than that of the next more urgent. */
  | { kind: 'promise-out-of-order'; where: { urgency: Urgency } };

/** Everything that is wrong with a service as it stands in a form; empty when it may be sent. */
export function serviceProblems(draft: ServiceContent): ServiceProblem[] {
  const open = weekdayCodes.some((weekday) => draft.hours[weekday].length > 0);
  const never: ServiceProblem[] = open ? [] : [{ kind: 'never-open' }];
  return [...timetableProblems(draft), ...never, ...eveProblems(draft), ...promiseProblems(draft)];
}

/** What is wrong with the times of a week and the dates with times of their own. */
export function timetableProblems(draft: Timetable): ServiceProblem[] {
  const ofWeek = weekdayCodes.flatMap((weekday) => intervalProblems(draft.hours[weekday], { weekday }));
  return [...ofWeek, ...exceptionProblems(draft)];
}

function intervalProblems(intervals: readonly OpenInterval[], where: ServiceDay): ServiceProblem[] {
  const problems: ServiceProblem[] = [];
  if (intervals.length > intervalsOfDay) problems.push({ kind: 'too-many-intervals', where });
  let closed = 0;
  intervals.forEach((interval, index) => {
    const from = minutesOf(interval.from);
    const to = minutesOf(interval.to);
    if (Number.isNaN(from) || Number.isNaN(to)) problems.push({ kind: 'unknown-time', where, index });
    else if (from >= to) problems.push({ kind: 'ends-before-it-begins', where, index });
    else {
      if (from < closed) problems.push({ kind: 'overlap', where, index });
      closed = Math.max(closed, to);
    }
  });
  return problems;
}

function exceptionProblems({ exceptions }: Timetable): ServiceProblem[] {
  const problems: ServiceProblem[] = [];
  if (exceptions.length > mostExceptions) problems.push({ kind: 'too-many-exceptions' });
  const seen = new Set<string>();
  for (const { date, intervals, note } of exceptions) {
    const where = { date };
    if (Number.isNaN(dayOf(date))) problems.push({ kind: 'unknown-date', where });
    if (seen.has(date)) problems.push({ kind: 'date-twice', where });
    if (note.length > longestNote) problems.push({ kind: 'note-too-long', where });
    problems.push(...intervalProblems(intervals, where));
    seen.add(date);
  }
  return problems;
}

function eveProblems({ holidays }: ServiceContent): ServiceProblem[] {
  return eveCodes.flatMap((eve): ServiceProblem[] => {
    const rule = holidays.eves[eve];
    const known = typeof rule === 'string' || !Number.isNaN(minutesOf(rule.until));
    return known ? [] : [{ kind: 'unknown-eve-time', where: { eve } }];
  });
}

function promiseProblems({ promise }: ServiceContent): ServiceProblem[] {
  const order = ['now', 'today', 'week'] as const;
  return order.flatMap((urgency, index): ServiceProblem[] => {
    const minutes = promise[urgency];
    const where = { urgency };
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestPromise) {
      return [{ kind: 'promise-out-of-range', where }];
    }
    const sooner = order[index - 1];
    return sooner && minutes < promise[sooner] ? [{ kind: 'promise-out-of-order', where }] : [];
  });
}
