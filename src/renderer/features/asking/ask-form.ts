import { z } from 'zod';
import { sentAttachment } from '../../../domain/message/attachment';
import { mostFiles } from '../../../domain/message/attachment-limits';
import { askLimits, questionContent, type QuestionContent } from '../../../domain/consultation/consultation';
import { deadline } from '../../../domain/service/deadline';
import { professionCodes } from '../../../domain/directory/directory';
import { urgencyCodes, type ServiceContent } from '../../../domain/service/service';

/** What a person has filled in of a question, as it is kept until it is sent. Drafts of before lack what has a default. */
export const askForm = z.object({
  /** Ids of the rooms in which it is asked; null while the place proposed holds. */
  places: z.array(z.string()).nullable().default(null),
  /** One of the circle's topics, or an empty string. */
  topicId: z.string().default(''),
  topic: z.string(),
  urgency: z.enum(urgencyCodes),
  wanted: z.array(z.enum(professionCodes)),
  people: z.array(z.string()).default([]),
  text: z.string(),
  /** What looks like telling who a client is, and was said not to. */
  dismissed: z.array(z.string()).default([]),
  /** What goes with the question; their bytes wait on this device. */
  files: z.array(sentAttachment).max(mostFiles).default([]),
  /** Asked from a case: that she has seen to it that nothing tells who the client is. */
  isClear: z.boolean().default(false),
  /** Names the act of asking, so that a form that is sent twice asks once. */
  askId: z.string().default(''),
});
export type AskForm = z.infer<typeof askForm>;

export function emptyAskForm(): AskForm {
  return {
    ...{ places: null, topicId: '', topic: '', urgency: 'today', wanted: [], people: [], text: '', dismissed: [] },
    files: [],
    isClear: false,
    askId: crypto.randomUUID(),
  };
}

export type AskProblem =
  'place-missing' | 'too-many-places' | 'topic-missing' | 'topic-too-long' | 'text-too-long' | 'not-clear';

/**
 * What keeps a form from being sent.
 * @param title what the question will be called
 * @param places how many places it is asked in
 * @param ofCase of one that is asked from a case, whether all that may tell who the client is has been seen to
 */
export function askProblems(
  { text }: Pick<AskForm, 'text'>,
  title: string,
  places: number,
  ofCase: { isClear: boolean } = { isClear: true },
): AskProblem[] {
  const problems: AskProblem[] = [];
  if (places === 0) problems.push('place-missing');
  if (places > askLimits.places) problems.push('too-many-places');
  if (!title) problems.push('topic-missing');
  if (title.length > askLimits.topic) problems.push('topic-too-long');
  if (text.trim().length > askLimits.text) problems.push('text-too-long');
  if (!ofCase.isClear) problems.push('not-clear');
  return problems;
}

/** Where a question is asked: the room, how its questions are answered, and what of the form belongs there. */
export interface AskedPlace {
  roomId: string;
  /** As a person calls it. */
  name: string;
  service: ServiceContent;
  /** The ids of its circle's topics. */
  topicIds: readonly string[];
  /** Who can be asked there by name. */
  members: ReadonlySet<string>;
}

/** By when a question is answered: as the first of those promises who are asked. */
export function dueOf(
  urgency: AskForm['urgency'],
  places: readonly Pick<AskedPlace, 'service'>[],
  now: number,
): number {
  return Math.min(...places.map(({ service }) => deadline(urgency, now, service)));
}

/**
 * The question that a filled form asks, in each of its places: the same words and one deadline. A topic or a person
 * that only some of the places know stands only there.
 */
export function questionsOf(
  form: AskForm,
  title: string,
  places: readonly AskedPlace[],
  now: number,
): { roomId: string; question: QuestionContent }[] {
  const due = dueOf(form.urgency, places, now);
  const group = places.length > 1 ? { id: form.askId, size: places.length } : undefined;
  return places.map(({ roomId, topicIds, members }) => ({
    roomId,
    question: questionContent.parse({
      v: 1,
      topic: title,
      topicId: topicIds.includes(form.topicId) ? form.topicId : undefined,
      urgency: form.urgency,
      wanted: form.wanted,
      people: form.people.filter((userId) => members.has(userId)),
      group,
      text: form.text.trim(),
      due,
    }),
  }));
}

/** The transaction id of asking in one of the places: the same however often the form is sent. */
export function askTxnId(askId: string, roomId: string): string {
  return `${askId}.${roomId.replace(/[^a-zA-Z0-9]/g, '')}`;
}
