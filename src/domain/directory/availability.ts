import { TZDate } from '@date-fns/tz';
import { addDays, startOfDay } from 'date-fns';
import { z } from 'zod';
import type { PersonContent } from './directory';
import { tidy } from '../folding';
import { defaultService, moment } from '../service/service';
import { weekdayCodes, type Weekday } from '../calendar/weekdays';

/**
 * State `fi.piiri.availability` in the directory room, written by the person herself. Its state key is her user id with
 * the `@`, which Matrix lets nobody else send. Everyone in the organisation and the homeserver can read it.
 */
export const availabilityContent = z.object({
  v: z.literal(1),
  status: z.enum(['here', 'away']),
  /** Away until this moment; until she says otherwise when left out. */
  until: moment.optional(),
  /** What colleagues should know; nothing about clients. */
  note: z.string().overwrite(tidy).max(100).default(''),
});
export type AvailabilityContent = z.infer<typeof availabilityContent>;

/** What a person can be asked for at this moment. */
export type Availability =
  | { kind: 'on-duty' }
  | { kind: 'available' }
  /** `from`: the beginning of her next working day, milliseconds since the epoch. */
  | { kind: 'not-working-day'; nextDay: Weekday; from: number }
  /** `until`: milliseconds since the epoch, null when not said. `substitutes`: user ids, the first choice first. */
  | { kind: 'away'; until: number | null; note: string; substitutes: readonly string[] };

export interface AvailabilityFacts {
  person: Pick<PersonContent, 'workingDays' | 'substitutes'>;
  /** Her own statement, where she has made one. */
  availability: AvailabilityContent | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether a roster has her on duty now. */
  isOnDuty: boolean;
  /** Whose clock tells which day it is; Finland's when left out. */
  timezone?: string;
}

/**
 * What a person can be asked for. Her own word that she is away goes before the roster, which may not know yet that
 * she has fallen ill; the roster goes before her ordinary working days. An away that has passed counts as here.
 */
export function availabilityOf(facts: AvailabilityFacts): Availability {
  const { person, availability, now, isOnDuty, timezone = defaultService.timezone } = facts;
  if (availability?.status === 'away' && (availability.until === undefined || now < availability.until)) {
    const { until = null, note } = availability;
    return { kind: 'away', until, note, substitutes: person.substitutes };
  }
  if (isOnDuty) return { kind: 'on-duty' };
  const today = startOfDay(new TZDate(now, timezone));
  if (person.workingDays.includes(weekdayAt(today))) return { kind: 'available' };
  for (let ahead = 1; ahead <= 7; ahead++) {
    const day = startOfDay(addDays(today, ahead));
    const code = weekdayAt(day);
    if (person.workingDays.includes(code)) return { kind: 'not-working-day', nextDay: code, from: day.getTime() };
  }
  // The schema leaves nobody without working days; whoever has none can be asked any day.
  return { kind: 'available' };
}

function weekdayAt(day: Date): Weekday {
  // Date counts from Sunday and always gives 0 to 6.
  return weekdayCodes[(day.getDay() + 6) % 7] ?? 'mon';
}

export interface StandInFacts {
  /** Whose place is to be taken. */
  userId: string;
  people: ReadonlyMap<string, AvailabilityFacts['person']>;
  /** Own statements by user id. */
  availabilities: ReadonlyMap<string, AvailabilityContent>;
  /** Milliseconds since the epoch. */
  now: number;
  isOnDuty: (userId: string) => boolean;
  timezone?: string;
}

/**
 * Who stands in for a person: the first of her substitutes who is available or on duty. When none is, their own
 * substitutes are asked in the same order, and so on; nobody is asked twice, and the person herself never.
 * @returns a user id, or null when nobody is found
 */
export function standIn({ userId, people, availabilities, isOnDuty, ...rest }: StandInFacts): string | null {
  const asked = new Set([userId]);
  let round: readonly string[] = people.get(userId)?.substitutes ?? [];
  while (round.length > 0) {
    const further: string[] = [];
    for (const candidate of round) {
      const person = people.get(candidate);
      if (!person || asked.has(candidate)) continue;
      asked.add(candidate);
      const availability = availabilities.get(candidate);
      const { kind } = availabilityOf({ ...rest, person, availability, isOnDuty: isOnDuty(candidate) });
      if (kind === 'available' || kind === 'on-duty') return candidate;
      further.push(...person.substitutes);
    }
    round = further;
  }
  return null;
}
