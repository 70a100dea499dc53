import { z } from 'zod';
import { eveCodes } from '../../../domain/holidays';
import {
  serviceProblems,
  type OpenInterval,
  type ServiceContent,
  type ServiceProblem,
  type Urgency,
} from '../../../domain/service';
import type { ServiceDay } from '../../../domain/service-problems';
import { timezone } from '../../../domain/wall-clock';
import { weekdayCodes, type Weekday } from '../../../domain/weekdays';

const intervals = z.array(z.object({ from: z.string(), to: z.string() }));
const eve = z.union([z.enum(['open', 'closed']), z.object({ until: z.string() })]);

/** A service as it is being filled in: of its shape, and perhaps not yet right. */
export const serviceDraft = z.object({
  v: z.literal(1),
  timezone: z.literal(timezone),
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
  holidays: z.object({
    closed: z.boolean(),
    eves: z.object({
      'maundy-thursday': eve,
      'easter-eve': eve,
      'may-day-eve': eve,
      'midsummer-eve': eve,
      'christmas-eve': eve,
      'new-years-eve': eve,
    }),
  }),
  promise: z.object({ now: z.number(), today: z.number(), week: z.number() }),
}) satisfies z.ZodType<ServiceContent>;

const office: OpenInterval = { from: '08:00', to: '16:00' };

/** The interval that one most likely wants to add to a day: office hours, or an hour after the last. */
export function nextInterval(day: readonly OpenInterval[]): OpenInterval {
  const last = day.at(-1);
  return last ? { from: last.to, to: '' } : office;
}

/** Gives other days the hours of one. */
export function copyHours(service: ServiceContent, from: Weekday, to: readonly Weekday[]): ServiceContent {
  const copies = to.map((day) => [day, service.hours[from].map((interval) => ({ ...interval }))]);
  return { ...service, hours: { ...service.hours, ...Object.fromEntries(copies) } };
}

/** What of a service two people may have changed differently. */
export type ServicePart = { weekday: Weekday } | 'exceptions' | 'holidays' | Urgency;

/** In what two services differ, in the order of the form. */
export function differences(one: ServiceContent, other: ServiceContent): ServicePart[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const urgencies = ['now', 'today', 'week'] as const;
  return [
    ...weekdayCodes.filter((day) => differ(one.hours[day], other.hours[day])).map((weekday) => ({ weekday })),
    ...(differ(one.exceptions, other.exceptions) ? (['exceptions'] as const) : []),
    ...(one.holidays.closed !== other.holidays.closed ||
    eveCodes.some((code) => differ(one.holidays.eves[code], other.holidays.eves[code]))
      ? (['holidays'] as const)
      : []),
    ...urgencies.filter((urgency) => one.promise[urgency] !== other.promise[urgency]),
  ];
}

/** What is wrong with a service, asked for by place. */
export interface Problems {
  all: readonly ServiceProblem[];
  ofDay: (where: ServiceDay) => ServiceProblem[];
  of: (kind: 'eve' | 'urgency', code: string) => ServiceProblem[];
}

/** @param isShown false while the person is not to be told yet */
export function problemsOf(service: ServiceContent, isShown: boolean): Problems {
  const all = isShown ? serviceProblems(service) : [];
  const at = (name: string, value: string) =>
    all.filter((problem) => 'where' in problem && (problem.where as Record<string, string>)[name] === value);
  return {
    all,
    ofDay: (where) => ('weekday' in where ? at('weekday', where.weekday) : at('date', where.date)),
    of: at,
  };
}
