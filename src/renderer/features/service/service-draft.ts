import { z } from 'zod';
import { eveCodes } from '../../../domain/calendar/holidays';
import { serviceProblems, type ServiceContent, type Urgency } from '../../../domain/service/service';
import { timezone } from '../../../domain/calendar/wall-clock';
import { weekdayCodes, type Weekday } from '../../../domain/calendar/weekdays';
import { problemsByPlace, timetableDraft, type Problems } from '../../hours/timetable';

const eve = z.union([z.enum(['open', 'closed']), z.object({ until: z.string() })]);

/** A service as it is being filled in: of its shape, and perhaps not yet right. */
export const serviceDraft = z.object({
  v: z.literal(1),
  timezone: z.literal(timezone),
  ...timetableDraft,
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

/** @param isShown false while the person is not to be told yet */
export function problemsOf(service: ServiceContent, isShown: boolean): Problems {
  return problemsByPlace(isShown ? serviceProblems(service) : []);
}
