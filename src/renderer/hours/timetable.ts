import { z } from 'zod';
import type { OpenInterval, ServiceProblem, Timetable } from '../../domain/service/service';
import type { ServiceDay } from '../../domain/service/service-problems';
import type { Weekday } from '../../domain/calendar/weekdays';

const intervals = z.array(z.object({ from: z.string(), to: z.string() }));

/** Times as they are being filled in: of their shape, and perhaps not yet right. */
export const timetableDraft = {
  hours: z.object({
    mon: intervals,
    tue: intervals,
    wed: intervals,
    thu: intervals,
    fri: intervals,
    sat: intervals,
    sun: intervals,
  }),
  exceptions: z.array(z.object({ date: z.string(), intervals, note: z.string() })),
};

const office: OpenInterval = { from: '08:00', to: '16:00' };

/** The interval that one most likely wants to add to a day: office hours, or an hour after the last. */
export function nextInterval(day: readonly OpenInterval[]): OpenInterval {
  const last = day.at(-1);
  return last ? { from: last.to, to: '' } : office;
}

/** Gives other days the hours of one. */
export function copyHours<Times extends Timetable>(times: Times, from: Weekday, to: readonly Weekday[]): Times {
  const copies = to.map((day) => [day, times.hours[from].map((interval) => ({ ...interval }))]);
  return { ...times, hours: { ...times.hours, ...Object.fromEntries(copies) } };
}

/** What is wrong, asked for by place. */
export interface Problems {
  all: readonly ServiceProblem[];
  ofDay: (where: ServiceDay) => ServiceProblem[];
  of: (kind: 'eve' | 'urgency', code: string) => ServiceProblem[];
}

export function problemsByPlace(all: readonly ServiceProblem[]): Problems {
  const at = (name: string, value: string) =>
    all.filter((problem) => 'where' in problem && (problem.where as Record<string, string>)[name] === value);
  return {
    all,
    ofDay: (where) => ('weekday' in where ? at('weekday', where.weekday) : at('date', where.date)),
    of: at,
  };
}

/** What the fields of a timetable take. */
export interface TimetableFieldsProps<Times extends Timetable> {
  service: Times;
  onChange: (service: Times) => void;
  problems: Problems;
}
