import { z } from 'zod';
import { nextOpening } from '../calendar/opening-hours';
import { moment, type ServiceContent } from '../service/service';
import { dayAt, dayLength, momentAt, weekdayIndexOf } from '../calendar/wall-clock';

/** Until when somebody has put something out of her queue. Moments are milliseconds since the epoch. */
export const snooze = z.object({
  /** 0 where it was taken back. */
  until: moment,
  /** When it was said: of what two devices say, the later holds. */
  at: moment,
});
export type Snooze = z.infer<typeof snooze>;

/** More is kept of no one; those that ended longest ago are forgotten first. */
export const mostSnoozes = 500;

/** Content of the account data `fi.piiri.snooze`: by the id of the event that asks, records or mentions. */
export const snoozeContent = z.object({
  v: z.literal(1),
  items: z.record(z.string().min(1).max(255), snooze),
});
export type SnoozeContent = z.infer<typeof snoozeContent>;
export type Snoozes = SnoozeContent['items'];

const later = (one: Snooze | undefined, other: Snooze): Snooze => (one && one.at >= other.at ? one : other);

/** What holds of what two devices have said; the same whichever comes first. */
export function mergedSnoozes(one: Snoozes, other: Snoozes): Snoozes {
  const merged: Record<string, Snooze> = { ...one };
  for (const [id, said] of Object.entries(other)) merged[id] = later(merged[id], said);
  const kept = Object.entries(merged).sort(byEnd).slice(0, mostSnoozes);
  return Object.fromEntries(kept);
}

function byEnd([oneId, one]: [string, Snooze], [otherId, other]: [string, Snooze]): number {
  return other.until - one.until || other.at - one.at || (oneId < otherId ? -1 : 1);
}

/**
 * When something comes back by itself: at the chosen time, or as soon as it is late, where it was not late already when
 * it was put off.
 * @param due by when it is to be done; null where it has no such time, or where its promise stands still
 */
export function comesBackAt({ until, at }: Snooze, due: number | null): number {
  return due !== null && due > at && due < until ? due : until;
}

/** Whether something is out of the queue at a moment. */
export function isSnoozed(said: Snooze | undefined, due: number | null, now: number): boolean {
  return said !== undefined && now < comesBackAt(said, due);
}

export const snoozeChoices = ['later', 'tomorrow', 'nextWeek'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const hour = 60 * 60_000;
const laterBy = 2 * hour;
const roundedTo = hour / 2;

/**
 * When the offered times are: later today in two hours or a little more, tomorrow and next week as the circle opens.
 * Left out is what is no longer today, or what the circle does not open for.
 */
export function snoozeTimes(now: number, service: ServiceContent): Partial<Record<SnoozeChoice, number>> {
  const today = dayAt(now);
  const later = Math.ceil((now + laterBy) / roundedTo) * roundedTo;
  const tomorrow = nextOpening(momentAt(today + 1, 0), service);
  const monday = today + 7 - weekdayIndexOf(today);
  const nextWeek = nextOpening(momentAt(monday, 0), service);
  return {
    ...(dayAt(later) === today && { later }),
    ...(tomorrow !== null && { tomorrow }),
    // On a Sunday, and on a Friday of a circle that is closed at weekends, tomorrow is next week already.
    ...(nextWeek !== null && nextWeek !== tomorrow && { nextWeek }),
  };
}

/** The last day that can be chosen: what is put off for longer is better closed. */
export const longestSnooze = 90 * dayLength;
