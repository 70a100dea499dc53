import { z } from 'zod';
import { codesOf, type CodeList } from '../codes';
import { powerOf } from '../circle/roles';
import { failure, success, type Result } from '../result';
import { moment } from '../service/service';

/** Why a case was closed. The words that a person adds are an encrypted message: the homeserver reads state. */
export const caseCloseReasons = {
  handled: { fi: 'asia hoidettu', sv: 'ärendet skött', en: 'matter handled' },
  'handed-over': { fi: 'siirretty toisen hoidettavaksi', sv: 'överlämnat till någon annan', en: 'handed over' },
  'not-reached': { fi: 'asiakasta ei tavoitettu', sv: 'klienten nåddes inte', en: 'client was not reached' },
  'not-needed': { fi: 'tarve on poistunut', sv: 'behovet har upphört', en: 'no longer needed' },
  unfinished: { fi: 'suljettu keskeneräisenä', sv: 'avslutat som ofärdigt', en: 'closed unfinished' },
} as const satisfies CodeList<string>;
export type CaseCloseReason = keyof typeof caseCloseReasons;

const userId = z.string().min(1).max(255);

/** State `fi.piiri.case` of a group chat: who leads it, and whether and why it is closed. */
export const caseContent = z.object({
  v: z.literal(1),
  lead: userId,
  /** Left out while the case is open. */
  closed: z
    .object({
      reason: z.enum(codesOf<CaseCloseReason>(caseCloseReasons)),
      by: userId,
      /** Milliseconds since the epoch. */
      at: moment,
    })
    .optional(),
});
export type CaseContent = z.infer<typeof caseContent>;

/**
 * Block `fi.piiri.case.told` of a message that says what was done to a case (handed on, closed, opened again, somebody
 * asked along): of the client it says nothing that would be recorded.
 */
export const caseTold = z.object({ v: z.literal(1) });
export type CaseTold = z.infer<typeof caseTold>;

export const caseStatuses = ['open', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export function caseStatus({ closed }: CaseContent): CaseStatus {
  return closed ? 'closed' : 'open';
}

/** Who somebody is in a case: its lead; its lead when nobody else is in it; or another who is in it. */
export const caseRoles = ['lead', 'alone', 'member'] as const;
export type CaseRole = (typeof caseRoles)[number];

export const caseActs = ['write', 'invite', 'remove', 'hand-on', 'close', 'reopen', 'leave'] as const;
export type CaseAct = (typeof caseActs)[number];

/** Why something cannot be done to a case. */
export const caseRefusals = [
  'not-lead',
  'already-closed',
  'already-open',
  /** Nobody is left without a lead. */
  'hand-on-first',
  /** Nobody would be left to close it. */
  'close-first',
  'not-in-it',
] as const;
export type CaseRefusal = (typeof caseRefusals)[number];

type Outcome = 'may' | CaseRefusal;
type Outcomes = readonly [lead: Outcome, alone: Outcome, member: Outcome];

const all = (outcome: Outcome): Outcomes => [outcome, outcome, outcome];
const leadAlone: Outcomes = ['may', 'may', 'not-lead'];

/** The life of a case: what can be done in each status, and by whom. A closed one is read, and brings nobody in. */
export const caseLife: Readonly<Record<CaseStatus, Readonly<Record<CaseAct, Outcomes>>>> = {
  open: {
    write: all('may'),
    invite: all('may'),
    remove: leadAlone,
    'hand-on': leadAlone,
    close: leadAlone,
    reopen: all('already-open'),
    leave: ['hand-on-first', 'close-first', 'may'],
  },
  closed: {
    write: all('already-closed'),
    invite: all('already-closed'),
    remove: leadAlone,
    // So that somebody can open it again when its lead is no longer there.
    'hand-on': leadAlone,
    close: all('already-closed'),
    reopen: leadAlone,
    leave: ['hand-on-first', 'may', 'may'],
  },
};

/** @param isAlone whether nobody else is in the case or invited to it */
export function caseRoleOf({ lead }: CaseContent, person: string, isAlone: boolean): CaseRole {
  if (lead !== person) return 'member';
  return isAlone ? 'alone' : 'lead';
}

/** Whether somebody in a case may do something to it; null where she may. */
export function caseRefusal(state: CaseContent, act: CaseAct, role: CaseRole): CaseRefusal | null {
  const outcome = caseLife[caseStatus(state)][act][caseRoles.indexOf(role)] ?? 'not-lead';
  return outcome === 'may' ? null : outcome;
}

/** What changes the state of a case, beside who does it. */
export type CaseChange =
  { act: 'hand-on'; to: string } | { act: 'close'; reason: CaseCloseReason; at: number } | { act: 'reopen' };

/**
 * What a change makes of a case, or why it makes nothing.
 * @param people those who are in the case, who alone can lead it
 */
export function changedCase(
  state: CaseContent,
  change: CaseChange,
  by: string,
  people: ReadonlySet<string>,
): Result<CaseContent, CaseRefusal> {
  const refusal = caseRefusal(state, change.act, caseRoleOf(state, by, people.size <= 1));
  if (refusal) return failure(refusal);
  const { closed: _, ...open } = state;
  switch (change.act) {
    case 'hand-on':
      return people.has(change.to) ? success({ ...state, lead: change.to }) : failure('not-in-it');
    case 'close':
      return success({ ...open, closed: { reason: change.reason, by, at: change.at } });
    case 'reopen':
      return success(open);
  }
}

/** How a case stands that says nothing of it, made by another program or before cases had leads: whoever made it leads. */
export function unstatedCase(powers: Readonly<Record<string, number>>): CaseContent {
  const most = Object.entries(powers).sort(([, one], [, other]) => other - one)[0];
  return { v: 1, lead: most?.[0] ?? '' };
}

/** The power levels that a case's state calls for (Matrix spec, m.room.power_levels). */
export interface CasePowers {
  users: Record<string, number>;
  /** What it takes to write and to invite. */
  events_default: number;
  invite: number;
}

/**
 * The lead has the power to change the case, and nobody else; in a closed one nobody else writes or invites.
 * @param self who changes them, and who can take power from nobody but herself
 */
export function casePowers(state: CaseContent, users: Readonly<Record<string, number>>, self: string): CasePowers {
  const others = Object.entries(users).filter(([person]) => person !== self && person !== state.lead);
  const needed = caseStatus(state) === 'closed' ? powerOf.lead : powerOf.member;
  return {
    users: { ...Object.fromEntries(others), [state.lead]: powerOf.lead },
    events_default: needed,
    invite: needed,
  };
}
