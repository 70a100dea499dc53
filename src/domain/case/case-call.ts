import { z } from 'zod';
import { professionCodes, userId, type Profession } from '../directory/directory';

/** As many as are asked at once: whoever has free hands is among them, and nobody's queue is filled for nothing. */
export const mostCalled = 30;

/**
 * State `fi.piiri.case.call` of a case, keyed by an id of its own, written by the lead: who of a profession were asked
 * along at once. The first of them who comes is in the case; the invitations of the others are then withdrawn.
 */
export const caseCallContent = z.object({
  v: z.literal(1),
  profession: z.enum(professionCodes),
  people: z.array(userId).min(1).max(mostCalled),
});
export type CaseCallContent = z.infer<typeof caseCallContent>;

const prefix = 'piiri:first-joins:';

/** What an invitation says to who is asked in a call: the homeserver tells it before she is in the room. */
export function callReason(profession: Profession): string {
  return prefix + profession;
}

/** The profession that an invitation asks for, where the first to accept it joins; null for any other. */
export function professionCalled(reason: string | undefined): Profession | null {
  return professionCodes.find((code) => reason === callReason(code)) ?? null;
}

/** The reason that the lead's client gives for withdrawing the others' invitations. */
export const callFilled = 'piiri:call-filled';

/**
 * Whose invitations are withdrawn of a call, as far as it is known who is in the case: nobody's until one has come, and
 * then everybody's who has not. Whoever comes at the same moment stays: nobody is put out of a talk.
 * @param isIn whether somebody has joined
 */
export function withdrawnOf({ people }: CaseCallContent, isIn: (userId: string) => boolean): string[] {
  return people.some(isIn) ? people.filter((person) => !isIn(person)) : [];
}
