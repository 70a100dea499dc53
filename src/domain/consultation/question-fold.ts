import type { CloseReason, Helped, QuestionAct, QuestionElsewhere } from './consultation';
import type { Pause } from '../calendar/open-time';
import {
  questionEvents,
  questionLife,
  questionRoles,
  type Move,
  type QuestionEvent,
  type QuestionRefusal,
  type QuestionRole,
  type QuestionStatus,
} from './question-life';
import { assertNever, failure, success, type Result } from '../result';

/** Why a promise does not run. */
export type PauseReason = 'asker' | 'done';

/** In which of the statuses the promise stands still. */
const pausedIn: Readonly<Record<QuestionStatus, PauseReason | null>> = {
  open: null,
  taken: null,
  waiting: 'asker',
  answered: 'done',
  closed: 'done',
  moved: 'done',
};

/** By when an answer was promised, and when that promise did not run. Times are milliseconds since the epoch. */
export interface QuestionPromise {
  /** When it was asked, or asked anew. */
  askedAt: number;
  due: number;
  pauses: readonly Pause<PauseReason>[];
}

export interface QuestionState {
  status: QuestionStatus;
  asker: string;
  /** Who moved it here, where that was another than who asks. */
  movedBy: string | null;
  assignee: string | null;
  /** Who passed it to the one who holds it. */
  passedBy: string | null;
  /** Event id of the answer that was marked, where one was. */
  answer: string | null;
  promise: QuestionPromise;
  /** How it ended, while it is closed. */
  closing: { reason: CloseReason | null; helped: Helped | null } | null;
  /** Where it goes on, once it has been moved. */
  movedTo: QuestionElsewhere | null;
  /** When its status or who holds it changed last. */
  changedAt: number;
}

/** Something that happened to a question, at its place in the room's order. */
export interface QuestionStep {
  eventId: string;
  sender: string;
  /** Milliseconds since the epoch. */
  ts: number;
  act: QuestionEvent;
  answer?: string | undefined;
  /** To whom it is passed, or who is asked back. */
  to?: string | undefined;
  reason?: CloseReason | undefined;
  helped?: Helped | undefined;
  due?: number | undefined;
  answeredIn?: QuestionElsewhere | undefined;
  movedTo?: QuestionElsewhere | undefined;
}

export interface QuestionOutcome {
  refusal: QuestionRefusal | null;
  /** Who held the question when this arrived: the one who was first, where two take it at once. */
  heldBy: string | null;
}

export type QuestionHistoryEntry = QuestionStep & QuestionOutcome;

/** A question as it was asked. */
export interface AskedQuestion {
  asker: string;
  /** Who moved it here, where that was another than who asks. */
  movedBy?: string | undefined;
  ts: number;
  due: number;
}

export function newQuestion({ asker, movedBy, ts, due }: AskedQuestion): QuestionState {
  return {
    status: 'open',
    asker,
    movedBy: movedBy ?? null,
    assignee: null,
    passedBy: null,
    answer: null,
    promise: { askedAt: ts, due, pauses: [] },
    closing: null,
    movedTo: null,
    changedAt: ts,
  };
}

type Who = Pick<QuestionState, 'asker' | 'assignee'> & { movedBy?: string | null | undefined };

export function roleIn({ asker, assignee, movedBy }: Who, userId: string): QuestionRole {
  if (userId === asker) return 'asker';
  if (userId === assignee) return 'holder';
  return userId === movedBy ? 'mover' : 'other';
}

/** Whether a question can be passed to somebody: to another than who asks and who holds it. */
export function canBePassedTo(
  { asker, assignee }: Pick<Who, 'asker' | 'assignee'>,
  userId: string | undefined,
): userId is string {
  return userId !== undefined && userId !== '' && userId !== asker && userId !== assignee;
}

/** What the table says of an act, for the fold and for the buttons of a screen. */
export function outcomeOf(
  question: Who & Pick<QuestionState, 'status'>,
  { act, sender, to, movedTo }: Pick<QuestionStep, 'act' | 'sender' | 'to' | 'movedTo'>,
): Result<Move, QuestionRefusal> {
  const outcomes = questionLife[question.status][act];
  const outcome = outcomes[questionRoles.indexOf(roleIn(question, sender))] ?? 'not-yours';
  if (typeof outcome === 'string') return failure(outcome);
  if (outcome.holder === 'recipient' && !canBePassedTo(question, to)) return failure('no-recipient');
  if (outcome.status === 'moved' && !movedTo) return failure('no-recipient');
  return success(outcome);
}

/** What something that happens makes of a question, or why it changes nothing. */
export function applyToQuestion(
  question: QuestionState,
  step: Omit<QuestionStep, 'eventId'>,
): Result<QuestionState, QuestionRefusal> {
  const outcome = outcomeOf(question, step);
  if (!outcome.ok) return outcome;
  const { status = question.status, answer } = outcome.value;
  return success({
    ...question,
    ...holderAfter(question, outcome.value, step),
    status,
    answer: answer === undefined ? question.answer : answer === 'none' ? null : (step.answer ?? null),
    promise: promiseAfter(question, status, step),
    closing: status === 'closed' ? closingOf(question, step) : null,
    movedTo: status === 'moved' ? (step.movedTo ?? null) : null,
    changedAt: step.ts,
  });
}

function holderAfter(
  question: QuestionState,
  { holder }: Move,
  { sender, to }: Pick<QuestionStep, 'sender' | 'to'>,
): Pick<QuestionState, 'assignee' | 'passedBy'> {
  switch (holder) {
    case undefined:
      return { assignee: question.assignee, passedBy: question.passedBy };
    case 'sender':
      return { assignee: sender, passedBy: null };
    case 'recipient':
      return { assignee: to ?? null, passedBy: sender };
    case 'nobody':
      return { assignee: null, passedBy: null };
    default:
      return assertNever(holder);
  }
}

/** Only who asked can say whether it helped. */
function closingOf({ asker }: Pick<Who, 'asker'>, step: Omit<QuestionStep, 'eventId'>): QuestionState['closing'] {
  return { reason: step.reason ?? null, helped: step.sender === asker ? (step.helped ?? null) : null };
}

/** A promise stands still as the status has it; whoever opens a question again can promise anew. */
function promiseAfter(
  { promise, status: before }: QuestionState,
  status: QuestionStatus,
  { act, ts, due }: Omit<QuestionStep, 'eventId'>,
): QuestionPromise {
  if (act === 'reopen' && due !== undefined) return { askedAt: ts, due, pauses: [] };
  const reason = pausedIn[status];
  if (reason === pausedIn[before]) return promise;
  const pauses = promise.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: Math.max(pause.from, ts) } : pause,
  );
  return { ...promise, pauses: reason === null ? pauses : [...pauses, { from: ts, to: null, reason }] };
}

/**
 * A question as all that happened leaves it. Two people taking it at once are told apart by the room's order: the
 * earlier applies, and the later stands in the history with its refusal. What is written in the thread stands there
 * only where it changed something.
 * @param steps in the room's order
 */
export function foldQuestion<Step extends QuestionStep>(
  asked: AskedQuestion,
  steps: readonly Step[],
): { state: QuestionState; history: (Step & QuestionOutcome)[] } {
  let state = newQuestion(asked);
  const history = steps.flatMap((step): (Step & QuestionOutcome)[] => {
    const heldBy = state.assignee;
    const outcome = applyToQuestion(state, step);
    if (outcome.ok) state = outcome.value;
    else if (step.act === 'reply') return [];
    return [{ ...step, heldBy, refusal: outcome.ok ? null : outcome.problem }];
  });
  return { state, history };
}

/** Whether an act would apply, leaving aside to whom a question would be passed, or where to. */
function applies(question: QuestionState, act: QuestionEvent, userId: string): boolean {
  const outcome = outcomeOf(question, { act, sender: userId });
  return outcome.ok || outcome.problem === 'no-recipient';
}

/** The acts that a person may do to a question now, for the buttons of a screen. */
export function actsOpenTo(question: QuestionState, userId: string): QuestionAct[] {
  return questionEvents.filter((act): act is QuestionAct => act !== 'reply' && applies(question, act, userId));
}
