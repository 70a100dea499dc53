import { z } from 'zod';
import { professionCodes } from './directory';
import { moment, urgencyCodes } from './service';

/** Block `fi.piiri.question` beside the text of the message that asks; that message is the thread's root. */
export const questionContent = z.object({
  v: z.literal(1),
  topic: z.string().min(1).max(200),
  urgency: z.enum(urgencyCodes),
  /** Professions that are asked; empty when anyone may answer. */
  wanted: z.array(z.enum(professionCodes)).max(professionCodes.length).default([]),
  /** The question itself, without the facts that the message's body repeats for other clients. */
  text: z.string().max(20_000).default(''),
  /** Milliseconds since the epoch: by when an answer is promised. */
  due: moment,
  /** The question that it goes on from, where that was moved here from another room. */
  movedFrom: z.object({ roomId: z.string().min(1).max(255), questionId: z.string().min(1).max(255) }).optional(),
});
export type QuestionContent = z.infer<typeof questionContent>;

/** What a person can do to a question; question-life.ts says what comes of it. */
export const questionActs = [
  'take',
  'release',
  'pass',
  'ask-back',
  'resume',
  'answer',
  'close',
  'reopen',
  'move',
] as const;
export type QuestionAct = (typeof questionActs)[number];

/** Why a question is closed that nobody answered in its thread. */
export const closeReasons = ['not-needed', 'answered-elsewhere', 'asked-again', 'no-answer', 'mistake'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Whether the answer helped, as who asked says when she closes the question. */
export const helpedAnswers = ['yes', 'partly', 'no'] as const;
export type Helped = (typeof helpedAnswers)[number];

const userId = z.string().min(1).max(255);
const eventId = z.string().max(255);

/** Content of `fi.piiri.question.update`, and the block of that name beside the text of a message in the thread. */
export const questionUpdateContent = z.object({
  v: z.literal(1),
  act: z.enum(questionActs),
  /** Event id of the message that answers, for `answer`. */
  answer: eventId.optional(),
  /** To whom it is passed, for `pass`; who is asked, for `ask-back`. */
  to: userId.optional(),
  /** For `close`, where no answer was marked. */
  reason: z.enum(closeReasons).optional(),
  /** For `close`, by the asker. */
  helped: z.enum(helpedAnswers).optional(),
  /** For `reopen`: by when an answer is promised now. */
  due: moment.optional(),
  /** For `move`: where the question goes on. */
  movedTo: z.object({ roomId: z.string().min(1).max(255), questionId: eventId.min(1) }).optional(),
});
export type QuestionUpdateContent = z.infer<typeof questionUpdateContent>;
