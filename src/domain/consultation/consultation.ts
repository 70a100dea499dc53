import { z } from 'zod';
import { professionCodes } from '../directory/directory';
import { moment, urgencyCodes } from '../service/service';

/** The longest question that can be asked, and of how many. */
export const askLimits = { topic: 200, text: 20_000, people: 10, places: 10 } as const;

const userId = z.string().min(1).max(255);
const eventId = z.string().max(255);

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

/** As much of what happened before a question was moved as goes along with it. */
const historyKept = 50;

/** Where a question that was moved was asked before, for people who cannot read that room. */
export const movedFrom = z.object({
  roomId: z.string().min(1).max(255),
  questionId: z.string().min(1).max(255),
  /** The former place as its people call it. */
  place: z.string().max(400).default(''),
  /** Who asked it in the first place; the message itself is whose who moved it. */
  asker: userId,
  /** When it was asked in the first place: milliseconds since the epoch. */
  askedAt: moment,
  /** What the new place should know. */
  note: z.string().max(2000).default(''),
  /** What was done to it, oldest first. */
  history: z
    .array(z.object({ act: z.enum(questionActs), sender: userId, ts: moment, to: userId.optional() }))
    .max(historyKept)
    .default([]),
});
export type MovedFrom = z.infer<typeof movedFrom>;

/** The newest of what was done to a question, as much as goes along. */
export function historyAlong(history: MovedFrom['history']): MovedFrom['history'] {
  return history.slice(-historyKept);
}

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
  /** Of a question that was moved here from another place. */
  movedFrom: movedFrom.optional(),
});
export type QuestionContent = z.infer<typeof questionContent>;

/** Why a question is closed that nobody answered in its thread. */
export const closeReasons = ['not-needed', 'answered-elsewhere', 'asked-again', 'no-answer', 'mistake'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Whether the answer helped, as who asked says when she closes the question. */
export const helpedAnswers = ['yes', 'partly', 'no'] as const;
export type Helped = (typeof helpedAnswers)[number];

/** Block `fi.piiri.question.file` beside a file in a question's thread: it was asked with the question. */
export const questionFileContent = z.object({ v: z.literal(1) });

/** The same question in another place: where it was answered (see question-group.ts), or where it was moved to. */
export const questionElsewhere = z.object({
  roomId: z.string().min(1).max(255),
  questionId: z.string().min(1).max(255),
  /** The circle of that room, to name it by. */
  circleId: z.string().min(1).max(255).optional(),
});
export type QuestionElsewhere = z.infer<typeof questionElsewhere>;

/** Content of `fi.piiri.question.update`, and the block of that name beside the text of a message in the thread. */
export const questionUpdateContent = z.object({
  v: z.literal(1),
  act: z.enum(questionActs),
  /** Event id of the message that answers, for `answer`. */
  answer: eventId.optional(),
  /** To whom it is passed, for `pass`; who is asked, for `ask-back`; who is told, for `move`. */
  to: userId.optional(),
  /** For `close`, where no answer was marked. */
  reason: z.enum(closeReasons).optional(),
  /** For `close`, by the asker. */
  helped: z.enum(helpedAnswers).optional(),
  /** For `reopen`: by when an answer is promised now. */
  due: moment.optional(),
  /** For `close`, of a question that was answered elsewhere. */
  answeredIn: questionElsewhere.optional(),
  /** For `move`: the same question where it goes on. */
  movedTo: questionElsewhere.optional(),
});
export type QuestionUpdateContent = z.infer<typeof questionUpdateContent>;
