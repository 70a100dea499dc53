import { z } from 'zod';
import { professionCodes } from './directory';
import { assertNever, failure, success, type Result } from './result';
import { moment, urgencyCodes } from './service';

/** The longest question that can be asked, and of how many. */
export const askLimits = { topic: 200, text: 20_000, people: 10, places: 10 } as const;

/** Block `fi.piiri.question` beside the text of the message that asks; that message is the thread's root. */
export const questionContent = z.object({
  v: z.literal(1),
  topic: z.string().min(1).max(askLimits.topic),
  urgency: z.enum(urgencyCodes),
  /** Professions that are asked; empty when anyone may answer. */
  wanted: z.array(z.enum(professionCodes)).max(professionCodes.length).default([]),
  /** User ids of those who are asked by name, before all others. */
  people: z.array(z.string().min(1).max(255)).max(askLimits.people).default([]),
  /** Which of the circle's topics it is about; `topic` names it too. */
  topicId: z.string().min(1).max(64).optional(),
  /** Marks a question that is asked in several places at once, in each of them. */
  group: z.object({ id: z.string().min(1).max(64), size: z.number().int().min(2).max(askLimits.places) }).optional(),
  /** The question itself, without the facts that the message's body repeats for other clients. */
  text: z.string().max(askLimits.text).default(''),
  /** Milliseconds since the epoch: by when an answer is promised. */
  due: moment,
});
export type QuestionContent = z.infer<typeof questionContent>;

/** What a person can do to a question's status. */
export const questionActs = ['take', 'release', 'answer', 'close', 'reopen'] as const;
export type QuestionAct = (typeof questionActs)[number];

/** Where the same question was answered, of one that was asked in several places; see question-group.ts. */
export const answeredIn = z.object({
  roomId: z.string().min(1).max(255),
  questionId: z.string().min(1).max(255),
  /** The circle of that room, to name it by. */
  circleId: z.string().min(1).max(255).optional(),
});
export type AnsweredIn = z.infer<typeof answeredIn>;

/** Content of `fi.piiri.question.update`. */
export const questionUpdateContent = z.object({
  v: z.literal(1),
  act: z.enum(questionActs),
  /** Event id of the message that answers, for the act `answer`. */
  answer: z.string().max(255).optional(),
  /** For `close`, of a question that was answered elsewhere. */
  answeredIn: answeredIn.optional(),
});

export const questionStatuses = ['open', 'taken', 'answered', 'closed'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

export interface QuestionState {
  status: QuestionStatus;
  asker: string;
  assignee: string | null;
  /** Event id of the answer that was marked, where one was. */
  answer: string | null;
}

/** Why an act does not change a question. */
export type QuestionRefusal = 'already-taken' | 'already-answered' | 'already-closed' | 'already-open' | 'not-yours';

/** An update as it stands in the room's order. */
export interface QuestionUpdate {
  eventId: string;
  sender: string;
  /** Milliseconds since the epoch. */
  ts: number;
  act: QuestionAct;
  answer?: string | undefined;
}

export interface QuestionHistoryEntry extends QuestionUpdate {
  refusal: QuestionRefusal | null;
  /** Who held the question when the update arrived: the one who was first, where two take it at once. */
  heldBy: string | null;
}

export function newQuestion(asker: string): QuestionState {
  return { status: 'open', asker, assignee: null, answer: null };
}

/** The one rule of a question's life: what an act by `sender` makes of it, or why it does not apply. */
export function applyToQuestion(
  question: QuestionState,
  update: Pick<QuestionUpdate, 'sender' | 'act' | 'answer'>,
): Result<QuestionState, QuestionRefusal> {
  const { sender } = update;
  const concerned = sender === question.asker || sender === question.assignee;
  switch (update.act) {
    case 'take':
      if (question.status !== 'open') return failure(refusalOf(question.status));
      if (sender === question.asker) return failure('not-yours');
      return success({ ...question, status: 'taken', assignee: sender });
    case 'release':
      if (question.status !== 'taken') return failure(refusalOf(question.status));
      if (sender !== question.assignee) return failure('not-yours');
      return success({ ...question, status: 'open', assignee: null });
    case 'answer':
      if (question.status === 'answered' || question.status === 'closed') return failure(refusalOf(question.status));
      if (!concerned) return failure('not-yours');
      return success({ ...question, status: 'answered', answer: update.answer ?? null });
    case 'close':
      if (question.status === 'closed') return failure('already-closed');
      if (!concerned) return failure('not-yours');
      return success({ ...question, status: 'closed' });
    case 'reopen':
      if (question.status !== 'answered' && question.status !== 'closed') return failure('already-open');
      if (!concerned) return failure('not-yours');
      return success({ ...question, status: 'open', assignee: null, answer: null });
    default:
      return assertNever(update.act);
  }
}

function refusalOf(status: QuestionStatus): QuestionRefusal {
  switch (status) {
    case 'open':
      return 'already-open';
    case 'taken':
      return 'already-taken';
    case 'answered':
      return 'already-answered';
    case 'closed':
      return 'already-closed';
    default:
      return assertNever(status);
  }
}

/**
 * A question as its updates leave it. Two people taking it at once are told apart by the room's order: the earlier
 * applies, and the later stands in the history with its refusal.
 * @param updates in the room's order
 */
export function foldQuestion(
  asker: string,
  updates: readonly QuestionUpdate[],
): { state: QuestionState; history: QuestionHistoryEntry[] } {
  let state = newQuestion(asker);
  const history = updates.map((update): QuestionHistoryEntry => {
    const heldBy = state.assignee;
    const outcome = applyToQuestion(state, update);
    if (outcome.ok) state = outcome.value;
    return { ...update, heldBy, refusal: outcome.ok ? null : outcome.problem };
  });
  return { state, history };
}

/** The acts that a person may do to a question now, for the buttons of a screen. */
export function actsOpenTo(question: QuestionState, userId: string): QuestionAct[] {
  return questionActs.filter((act) => applyToQuestion(question, { act, sender: userId }).ok);
}
