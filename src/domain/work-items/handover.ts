import { z } from 'zod';
import { assertNever, failure, success, type Result } from '../result';
import { moment } from '../service/service';
import { foldSteps, type Folded, type WorkItemAct, type WorkItemStep } from './fold';

/** The longest words of each part of a handover, and of how many people of a circle it is offered to. */
export const handoverLimits = { words: 2000, people: 50 } as const;

const userId = z.string().min(1).max(255);
const words = z.string().min(1).max(handoverLimits.words);

/** To whom a client is handed over: one person, or a circle, and of it those who are called to see the offer. */
export const handoverRecipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId }),
  z.object({
    kind: z.literal('circle'),
    roomId: z.string().min(1).max(255),
    name: z.string().min(1).max(255),
    people: z.array(userId).min(1).max(handoverLimits.people),
  }),
]);
export type HandoverRecipient = z.infer<typeof handoverRecipient>;

/** Block `fi.piiri.handover` beside the text of a message: a client is offered to somebody else to see to. */
export const handoverContent = z.object({
  v: z.literal(1),
  to: handoverRecipient,
  /** What has been done and how it stands. */
  summary: words,
  /** Why it is handed over. */
  reason: words,
  /** What the receiver is expected to do. */
  expected: words,
  /** By when an answer is awaited: milliseconds since the epoch. Until then and after it is the sender's. */
  due: moment,
});
export type HandoverContent = z.infer<typeof handoverContent>;

export const handoverActs = ['accept', 'decline', 'withdraw', 'complete'] as const;
export type HandoverActName = (typeof handoverActs)[number];

/** Block `fi.piiri.handover.update` of a message that replies to the offer. */
export const handoverUpdate = z.object({
  v: z.literal(1),
  act: z.enum(handoverActs),
  /** For `decline`: why. */
  reason: words.optional(),
  /** For `accept`: by when who accepts does what is expected. */
  due: moment.optional(),
});
export type HandoverUpdate = z.infer<typeof handoverUpdate>;

/** `done`: who accepted it has done what was expected. */
export const handoverStatuses = ['offered', 'accepted', 'declined', 'withdrawn', 'done'] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

export interface HandoverState {
  status: HandoverStatus;
  /** Whose the client is until somebody accepts. */
  sender: string;
  to: HandoverRecipient;
  /** Who accepted, when, and by when she does what is expected. */
  accepted: { by: string; ts: number; due: number } | null;
  /** Who declined it (and why), withdrew it or did what was expected, and when. */
  ended: { by: string; ts: number; reason: string } | null;
  /** Who answered when another had been first: their words stand in the talk, and changed nothing. */
  late: readonly string[];
}

export const handoverRefusals = [
  'already-accepted',
  'already-declined',
  'already-withdrawn',
  'already-done',
  'not-accepted',
  'not-yours',
  'no-reason',
  'no-due',
] as const;
export type HandoverRefusal = (typeof handoverRefusals)[number];

/**
 * Who somebody is to a handover. Before it is accepted, those are addressed to whom it is offered; after that, who
 * accepted it alone. Nobody accepts her own offer.
 */
export const handoverRoles = ['sender', 'addressed', 'lead', 'other'] as const;
export type HandoverRole = (typeof handoverRoles)[number];

type Outcome = HandoverStatus | HandoverRefusal;
type Outcomes = readonly [sender: Outcome, addressed: Outcome, lead: Outcome, other: Outcome];

const all = (outcome: Outcome): Outcomes => [outcome, outcome, outcome, outcome];
const addressedAlone = (outcome: Outcome): Outcomes => ['not-yours', outcome, 'not-yours', 'not-yours'];

/** The life of a handover: every status, what can be done in it, and what comes of that. */
export const handoverLife: Readonly<Record<HandoverStatus, Readonly<Record<HandoverActName, Outcomes>>>> = {
  offered: {
    accept: addressedAlone('accepted'),
    decline: addressedAlone('declined'),
    withdraw: ['withdrawn', 'not-yours', 'withdrawn', 'not-yours'],
    complete: all('not-accepted'),
  },
  accepted: {
    accept: all('already-accepted'),
    decline: all('already-accepted'),
    withdraw: all('already-accepted'),
    complete: ['not-yours', 'done', 'done', 'not-yours'],
  },
  declined: {
    accept: all('already-declined'),
    decline: all('already-declined'),
    withdraw: all('already-declined'),
    complete: all('not-accepted'),
  },
  withdrawn: {
    accept: all('already-withdrawn'),
    decline: all('already-withdrawn'),
    withdraw: all('already-withdrawn'),
    complete: all('not-accepted'),
  },
  done: {
    accept: all('already-accepted'),
    decline: all('already-accepted'),
    withdraw: all('already-accepted'),
    complete: all('already-done'),
  },
};

function isStatus(outcome: Outcome): outcome is HandoverStatus {
  return handoverStatuses.some((status) => status === outcome);
}

/** Those to whom a handover is offered. */
export function addressedBy(to: HandoverRecipient): readonly string[] {
  switch (to.kind) {
    case 'person':
      return [to.userId];
    case 'circle':
      return to.people;
    default:
      return assertNever(to);
  }
}

/** @param byLead whether the person leads the case */
export function handoverRoleOf(
  { sender, to, accepted }: Pick<HandoverState, 'sender' | 'to' | 'accepted'>,
  person: string,
  byLead: boolean,
): HandoverRole {
  if (person === sender) return 'sender';
  if (accepted ? accepted.by === person : addressedBy(to).includes(person)) return 'addressed';
  return byLead ? 'lead' : 'other';
}

export function newHandover({ to }: HandoverContent, sender: string): HandoverState {
  return { status: 'offered', sender, to, accepted: null, ended: null, late: [] };
}

function outcomeOf(state: HandoverState, act: HandoverActName, person: string, byLead: boolean): Outcome {
  return handoverLife[state.status][act][handoverRoles.indexOf(handoverRoleOf(state, person, byLead))] ?? 'not-yours';
}

/** What an act makes of a handover, or why it changes nothing. */
export function applyToHandover(
  state: HandoverState,
  { sender: by, ts, byLead, update }: WorkItemAct<HandoverUpdate>,
): Result<HandoverState, HandoverRefusal> {
  const { act, reason = '', due } = update;
  const outcome = outcomeOf(state, act, by, byLead);
  if (!isStatus(outcome)) return failure(outcome);
  switch (act) {
    case 'accept':
      return due === undefined ? failure('no-due') : success({ ...state, status: outcome, accepted: { by, ts, due } });
    case 'decline':
      return reason.trim() === ''
        ? failure('no-reason')
        : success({ ...state, status: outcome, ended: { by, ts, reason } });
    case 'withdraw':
    case 'complete':
      return success({ ...state, status: outcome, ended: { by, ts, reason: '' } });
    default:
      return assertNever(act);
  }
}

/** The acts that a person may do to a handover now, for the buttons of a screen. */
export function handoverActsOpenTo(
  state: HandoverState,
  { userId: person, isLead }: { userId: string; isLead: boolean },
): HandoverActName[] {
  return handoverActs.filter((act) => isStatus(outcomeOf(state, act, person, isLead)));
}

export function foldHandover(
  content: HandoverContent,
  sender: string,
  steps: readonly WorkItemStep<HandoverUpdate>[],
): Folded<HandoverState, HandoverUpdate, HandoverRefusal> {
  const { state, history } = foldSteps(newHandover(content, sender), steps, applyToHandover);
  const first = [state.accepted?.by, state.ended?.by];
  const late = history.filter(({ update, refusal, sender: by }) => {
    const isAnswer = update.act === 'accept' || update.act === 'decline';
    return isAnswer && refusal !== null && addressedBy(content.to).includes(by) && !first.includes(by);
  });
  return { state: { ...state, late: [...new Set(late.map(({ sender: by }) => by))] }, history };
}

/** The transaction id of what follows from an answered offer: the same on every device, so that it is done once. */
export function followUpTxnId(itemId: string, what: 'uninvite' | 'lead' | 'contact', of = ''): string {
  return `handover.${what}.${`${itemId}${of}`.replace(/[^a-zA-Z0-9_-]/g, '')}`;
}
