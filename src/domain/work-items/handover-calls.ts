import { onDutyAt, shiftsBetween, type DutyWeeks } from '../service/duty';
import { handoverLimits } from './handover';

/** What is known of a circle to which a client is handed over. */
export interface ReceivingCircle {
  people: ReadonlySet<string>;
  /** Those who lead it, its deputies among them. */
  leads: readonly string[];
  weeks: DutyWeeks;
}

/** Who of a circle is called to an offer, and why just they. */
export interface HandoverCall {
  why: 'on-duty' | 'next-duty' | 'everyone';
  people: readonly string[];
}

/** How far ahead somebody's duty is looked for. */
const lookedAhead = 14 * 24 * 60 * 60_000;

/**
 * Who of a circle is called to see a client's case: as few as see to it. Those on duty now; where there are none, those
 * of the next shift, with who stands in for one who is away, and the circle's leads, so that somebody is told at once;
 * and everyone of a circle that keeps no duty.
 * @param standInOf who takes the place of one who is away; null for one who is not, or where nobody does
 */
export function callOf(
  { people, leads, weeks }: ReceivingCircle,
  sender: string,
  now: number,
  standInOf: (userId: string) => string | null,
): HandoverCall {
  const called = (userIds: readonly string[]) =>
    [...new Set(userIds)].filter((userId) => userId !== sender).slice(0, handoverLimits.people);
  const present = called(onDutyAt(weeks, now).map(({ userId }) => userId));
  if (present.length > 0) return { why: 'on-duty', people: present };
  const shifts = shiftsBetween(weeks, now, now + lookedAhead).filter(({ userId }) => userId !== sender);
  const next = shifts.filter(({ start }) => start === shifts[0]?.start).map(({ userId }) => userId);
  if (next.length === 0) return { why: 'everyone', people: called([...people]) };
  const told = [...next, ...leads];
  return { why: 'next-duty', people: called([...told, ...told.flatMap((userId) => standInOf(userId) ?? [])]) };
}
