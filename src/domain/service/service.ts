import { z } from 'zod';
import { codesOf, type CodeList } from '../codes';
import { serviceProblems } from './service-problems';
import { timezone, wallTime } from '../calendar/wall-clock';

/** Milliseconds since the epoch, no later than a date can tell. */
export const moment = z.int().nonnegative().max(8_640_000_000_000_000);

/** How soon an answer is needed. */
export const urgencies = {
  now: { fi: 'heti', sv: 'genast', en: 'now' },
  today: { fi: 'tänään', sv: 'i dag', en: 'today' },
  week: { fi: 'tällä viikolla', sv: 'den här veckan', en: 'this week' },
} as const satisfies CodeList<string>;
export type Urgency = keyof typeof urgencies;
export const urgencyCodes = codesOf<Urgency>(urgencies);

/** A part of a day by the wall clock, in which a circle is open: `from` belongs to it, `to` no longer. */
export const openInterval = z.object({ from: wallTime, to: wallTime });
export type OpenInterval = z.infer<typeof openInterval>;
const intervals = z.array(openInterval);

/** What holds on an eve: the weekday's hours, none, or those up to a wall time. */
export const eveRule = z.union([z.enum(['open', 'closed']), z.object({ until: wallTime })]);
export type EveRule = z.infer<typeof eveRule>;
const eve = eveRule.default('open');

/** The times of a week, and the dates that have times of their own. */
export const timetableShape = {
  /** Of each weekday; an empty list is a closed day. */
  hours: z.object({
    mon: intervals,
    tue: intervals,
    wed: intervals,
    thu: intervals,
    fri: intervals,
    sat: intervals,
    sun: intervals,
  }),
  /** Dates with hours of their own, which hold before weekday, holiday and eve. */
  exceptions: z.array(z.object({ date: z.string(), intervals, note: z.string().default('') })).default([]),
};
export type Timetable = z.infer<z.ZodObject<typeof timetableShape>>;

const serviceShape = z.object({
  v: z.literal(1),
  timezone: z.literal(timezone).default(timezone),
  /** Opening hours. */
  ...timetableShape,
  holidays: z.object({
    /** Whether the circle is closed on public holidays. */
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
  /** Open minutes in which the circle promises an answer. */
  promise: z.object({ now: z.number(), today: z.number(), week: z.number() }),
});
export type ServiceContent = z.infer<typeof serviceShape>;

/**
 * State `fi.piiri.service` of a circle's space: when it is open and what it promises. What calculates with it keeps
 * what it has worked out for an object, so a service is replaced and never changed in place.
 */
export const serviceContent = serviceShape.superRefine((service, context) => {
  for (const problem of serviceProblems(service)) {
    context.addIssue({ code: 'custom', message: problem.kind, input: service });
  }
});

const office = [{ from: '08:00', to: '16:00' }];

/** What holds for a circle that has not stated its own hours and promise: office hours in Finland. */
export const defaultService: ServiceContent = {
  v: 1,
  timezone,
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  exceptions: [],
  holidays: {
    closed: true,
    eves: {
      'maundy-thursday': 'open',
      'easter-eve': 'open',
      'may-day-eve': 'open',
      'midsummer-eve': 'closed',
      'christmas-eve': 'closed',
      'new-years-eve': 'open',
    },
  },
  promise: { now: 60, today: 8 * 60, week: 5 * 8 * 60 },
};

export { serviceProblems, timetableProblems, type ServiceProblem } from './service-problems';
