import { z } from 'zod';
import { localEventId, type Act } from '../act';
import { questionContent, type CloseReason } from './consultation';
import type { QuestionRefusal } from './question-life';

const roomId = z.string().min(1).max(255);
const userId = z.string().min(1).max(255);

/**
 * Moves a question to another room: it is asked there, and the former place is told. What a person does at one stroke
 * is kept as one act, and goes to the homeserver as several, each of which is sent once; see {@link partsOf}.
 */
export const moveQuestionAct = z.object({
  kind: z.literal('move-question'),
  /** The room in which it was asked. */
  roomId,
  questionId: z.string().min(1).max(255),
  /** Where it goes on, and the circle to name that place by. */
  to: z.object({ roomId, circleId: roomId.optional() }),
  /** The question as it is asked there, with where it comes from. */
  question: questionContent,
  /** Its plain text, for any Matrix client. */
  body: z.string().min(1).max(40_000),
  /** What the former place reads. */
  words: z.string().min(1).max(40_000),
  /** Who is told at the former place: who asked, where another moves it. */
  told: userId.optional(),
  /** Who is invited to the new place, to read the answer there. */
  invited: userId.optional(),
});
export type MoveQuestionAct = z.infer<typeof moveQuestionAct>;

/** One of the acts that come of one that a person has done. */
export interface ActPart {
  txnId: string;
  act: Act;
}

/**
 * What is sent, in its order: the invitation, the question, and only then that it was moved, so that nothing that goes
 * wrong between leaves it with nobody. The last has the transaction id of the whole.
 */
export function partsOf({ roomId, questionId, to, ...act }: MoveQuestionAct, txnId: string): ActPart[] {
  const askTxnId = `${txnId}.there`;
  const movedTo = { ...to, questionId: localEventId(askTxnId) };
  const update = { v: 1 as const, act: 'move' as const, movedTo, ...(act.told && { to: act.told }) };
  return [
    ...(act.invited
      ? [
          {
            txnId: `${txnId}.invite`,
            act: { kind: 'add-people' as const, roomId: to.roomId, people: [act.invited] },
          },
        ]
      : []),
    { txnId: askTxnId, act: { kind: 'message', roomId: to.roomId, body: act.body, question: act.question } },
    { txnId, act: { kind: 'message', roomId, threadId: questionId, body: act.words, update } },
  ];
}

/**
 * Why a question is closed in the place that it was moved to, where it had not been to be moved: another had answered,
 * closed, taken or moved it just before.
 */
export function closingOfRefused(refusal: QuestionRefusal): CloseReason {
  switch (refusal) {
    case 'already-answered':
      return 'answered-elsewhere';
    case 'already-closed':
      return 'not-needed';
    default:
      return 'asked-again';
  }
}

/** The transaction id of that closing: the same on every device of who moved it, so that it is told once. */
export function closingTxnId(questionId: string): string {
  return `not-moved.${questionId.replace(/[^a-zA-Z0-9_-]/g, '')}`;
}
