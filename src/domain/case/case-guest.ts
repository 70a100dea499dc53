import { z } from 'zod';
import { moment } from '../service/service';

/**
 * State `fi.piiri.case.guest` of a case, keyed by a person's user id without its `@`, written by the lead: until when
 * she is in the case. Without `until` she is in it for as long as the others, whatever was said before.
 */
export const caseGuestContent = z.object({
  v: z.literal(1),
  /** Milliseconds since the epoch. */
  until: moment.optional(),
});
export type CaseGuestContent = z.infer<typeof caseGuestContent>;

/** Whether a stay has ended. */
export function hasEnded({ until }: CaseGuestContent, now: number): boolean {
  return until !== undefined && until <= now;
}

/** When the next of some stays ends; null where none does. */
export function nextEnd(stays: readonly CaseGuestContent[], now: number): number | null {
  const ends = stays.flatMap(({ until }) => (until !== undefined && until > now ? [until] : []));
  return ends.length === 0 ? null : Math.min(...ends);
}

/** The reason that the lead's client gives the homeserver for removing somebody whose time has ended. */
export const stayEnded = 'piiri:stay-ended';
