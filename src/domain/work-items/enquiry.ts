import { z } from 'zod';
import { askLimits, closeReasons } from '../consultation/consultation';
import { assertNever, failure, success, type Result } from '../result';
import { moment } from '../service/service';
import { foldSteps, type Folded, type WorkItemAct, type WorkItemStep } from './fold';

const id = z.string().min(1).max(255);

/** Where a question of a case was asked, as a case knows it; nothing in that place knows the case. */
const askedAt = z.object({
  roomId: id,
  questionId: id,
  /** The place as its people call it. */
  place: z.string().max(400),
});

/**
 * Block `fi.piiri.enquiry` beside the text of a message in a case: something was asked elsewhere, without anything that
 * leads to the client. The case is the only place that knows of it.
 */
export const enquiryContent = z.object({
  v: z.literal(1),
  topic: z.string().min(1).max(askLimits.topic),
  /** The same question, in each place in which it was asked. */
  asked: z.array(askedAt).min(1).max(askLimits.places),
});
export type EnquiryContent = z.infer<typeof enquiryContent>;

/** The answer that was marked where it was asked. */
const enquiryAnswer = z.object({
  roomId: id,
  questionId: id,
  /** Event id of the message that answers; left out where it was answered in some other way. */
  messageId: id.optional(),
  /** Who answered, and when. */
  author: id.optional(),
  ts: moment.optional(),
});
export type EnquiryAnswer = z.infer<typeof enquiryAnswer>;

export const enquiryActs = ['answer', 'end'] as const;
export type EnquiryActName = (typeof enquiryActs)[number];

/** Block `fi.piiri.enquiry.update` of a message that replies to the enquiry; the answer's words are the message's. */
export const enquiryUpdate = z.object({
  v: z.literal(1),
  act: z.enum(enquiryActs),
  /** For `answer`. */
  answer: enquiryAnswer.optional(),
  /** For `end`: why the question was closed without an answer. */
  reason: z.enum(closeReasons).optional(),
});
export type EnquiryUpdate = z.infer<typeof enquiryUpdate>;

export const enquiryStatuses = ['open', 'answered', 'ended'] as const;
export type EnquiryStatus = (typeof enquiryStatuses)[number];

export interface EnquiryState {
  status: EnquiryStatus;
  asker: string;
  answer: EnquiryAnswer | null;
}

export const enquiryRefusals = ['already-answered', 'already-ended', 'not-yours', 'no-answer'] as const;
export type EnquiryRefusal = (typeof enquiryRefusals)[number];

/** Only who asked can say what became of it: she alone is known to be in both places. */
export const enquiryRoles = ['asker', 'other'] as const;

type Outcome = EnquiryStatus | EnquiryRefusal;
type Outcomes = readonly [asker: Outcome, other: Outcome];

/**
 * The life of an enquiry: every status, what can be done in it, and what comes of that. A question that was closed can
 * be opened again and answered then.
 */
export const enquiryLife: Readonly<Record<EnquiryStatus, Readonly<Record<EnquiryActName, Outcomes>>>> = {
  open: { answer: ['answered', 'not-yours'], end: ['ended', 'not-yours'] },
  answered: { answer: ['already-answered', 'already-answered'], end: ['already-answered', 'already-answered'] },
  ended: { answer: ['answered', 'not-yours'], end: ['already-ended', 'already-ended'] },
};

function isStatus(outcome: Outcome): outcome is EnquiryStatus {
  return enquiryStatuses.some((status) => status === outcome);
}

export function newEnquiry(asker: string): EnquiryState {
  return { status: 'open', asker, answer: null };
}

/** What an act makes of an enquiry, or why it changes nothing. */
export function applyToEnquiry(
  state: EnquiryState,
  { sender, update: { act, answer } }: WorkItemAct<EnquiryUpdate>,
): Result<EnquiryState, EnquiryRefusal> {
  const role = sender === state.asker ? 'asker' : 'other';
  const outcome = enquiryLife[state.status][act][enquiryRoles.indexOf(role)] ?? 'not-yours';
  if (!isStatus(outcome)) return failure(outcome);
  switch (act) {
    case 'answer':
      return answer ? success({ ...state, status: outcome, answer }) : failure('no-answer');
    case 'end':
      return success({ ...state, status: outcome });
    default:
      return assertNever(act);
  }
}

export function foldEnquiry(
  asker: string,
  steps: readonly WorkItemStep<EnquiryUpdate>[],
): Folded<EnquiryState, EnquiryUpdate, EnquiryRefusal> {
  return foldSteps(newEnquiry(asker), steps, applyToEnquiry);
}

/** The transaction id of telling a case what became of its question: the same on every device, so that it is told once. */
export function enquiryNewsTxnId(itemId: string, questionId: string, act: EnquiryActName): string {
  const plain = (one: string) => one.replace(/[^a-zA-Z0-9_-]/g, '');
  return `enquiry.${act}.${plain(itemId)}.${plain(questionId)}`;
}
