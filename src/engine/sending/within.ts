import { KnownMembership } from 'matrix-js-sdk';

/** Whether a membership is that of somebody who is in a room or invited to it: who reads what is said there next. */
export function isWithin(membership: unknown): boolean {
  return membership === KnownMembership.Join || membership === KnownMembership.Invite;
}
