import { TZDate } from '@date-fns/tz';
import { addDays, addMinutes, differenceInMinutes, isWeekend, set } from 'date-fns';
import { z } from 'zod';
import { codesOf, type CodeList } from './codes';

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

/** When a circle answers and how many open minutes it promises to take for each urgency. */
export interface Service {
  timezone: string;
  /** Opening and closing on weekdays, whole hours of the local clock. */
  opens: number;
  closes: number;
  promise: Record<Urgency, number>;
}

/** What holds for a circle that has not stated its own hours and promise: office hours in Finland. */
export const defaultService: Service = {
  timezone: 'Europe/Helsinki',
  opens: 8,
  closes: 16,
  promise: { now: 60, today: 8 * 60, week: 5 * 8 * 60 },
};

function atHour(day: TZDate, hours: number): TZDate {
  return set(day, { hours, minutes: 0, seconds: 0, milliseconds: 0 });
}

/**
 * The moment by which something asked at `askedAt` is answered: the promised minutes counted over open hours alone.
 * @param askedAt milliseconds since the epoch
 * @returns milliseconds since the epoch, never earlier than `askedAt` and never inside closed time
 */
export function deadline(urgency: Urgency, askedAt: number, service: Service = defaultService): number {
  let remaining = service.promise[urgency];
  let day = new TZDate(askedAt, service.timezone);
  for (;;) {
    const closing = atHour(day, service.closes);
    const opening = atHour(day, service.opens);
    const start = day > opening ? day : opening;
    if (!isWeekend(day) && start < closing) {
      const available = differenceInMinutes(closing, start);
      if (remaining <= available) return addMinutes(start, remaining).getTime();
      remaining -= available;
    }
    day = atHour(addDays(day, 1), 0);
  }
}
