import { z } from 'zod';
import { mostAnswers, poll, pollText, type Poll } from './poll';

/**
 * How polls stand in Matrix events. They are sent as the clients that there are send them (MSC3381 under its unstable
 * names, which matrix-js-sdk and the others still use), and read under these and under the names of the specification.
 */
export const pollTypes = {
  start: 'org.matrix.msc3381.poll.start',
  response: 'org.matrix.msc3381.poll.response',
  end: 'org.matrix.msc3381.poll.end',
} as const;
const textKey = 'org.matrix.msc1767.text';
const kinds = { disclosed: 'org.matrix.msc3381.poll.disclosed', undisclosed: 'org.matrix.msc3381.poll.undisclosed' };

export function isPollStart(type: string): boolean {
  return type === pollTypes.start || type === 'm.poll.start';
}

export function isPollResponse(type: string): boolean {
  return type === pollTypes.response || type === 'm.poll.response';
}

export function isPollEnd(type: string): boolean {
  return type === pollTypes.end || type === 'm.poll.end';
}

type Fields = Record<string, unknown>;
const fields = z.record(z.string(), z.unknown());

function fieldsOf(value: unknown): Fields {
  return fields.safeParse(value).data ?? {};
}

const parts = z.array(z.object({ body: z.string() })).min(1);

/** The plain text of an extensible event's part (MSC1767), by any of its names. */
function textOf(part: Fields): string | null {
  for (const key of [textKey, 'm.text', 'org.matrix.msc1767.message', 'body']) {
    const value = part[key];
    if (typeof value === 'string') return value;
    const first = parts.safeParse(value).data?.[0];
    if (first) return first.body;
  }
  return null;
}

const start = z.object({
  kind: z.string().optional(),
  question: fields,
  max_selections: z.number().optional().catch(undefined),
  answers: z.array(fields).min(1),
});

/** The poll that an event's content asks; null where it asks none. */
export function readPoll(content: Fields): Poll | null {
  const parsed = start.safeParse(content[pollTypes.start] ?? content['m.poll.start'] ?? content['m.poll']);
  if (!parsed.success) return null;
  const { kind, question, max_selections: most, answers } = parsed.data;
  const read = poll.safeParse({
    question: textOf(question),
    answers: answers.slice(0, mostAnswers).map((answer) => ({
      id: answer['id'] ?? answer['m.id'],
      text: textOf(answer),
    })),
    disclosed: kind === kinds.disclosed || kind === 'm.poll.disclosed' || kind === 'm.disclosed',
    maxSelections: most && most >= 1 ? Math.floor(most) : 1,
  });
  return read.success ? read.data : null;
}

const chosen = z.array(z.string().max(255)).max(100);

/** The answers that a vote chooses; none where it says nothing, which takes the vote back. */
export function readVote(content: Fields): string[] {
  const response = fieldsOf(content[pollTypes.response] ?? content['m.poll.response']);
  return chosen.safeParse(response['answers'] ?? content['m.selections']).data ?? [];
}

/** The plain text of a poll's event, for those who read no polls. */
export function readPollText(content: Fields, asked: Poll): string {
  return textOf(content) ?? pollText(asked);
}

/** The content that asks a poll. */
export function pollContent({ question, answers, disclosed, maxSelections }: Poll, body: string): Fields {
  return {
    [textKey]: body,
    [pollTypes.start]: {
      question: { [textKey]: question, body: question, msgtype: 'm.text' },
      kind: disclosed ? kinds.disclosed : kinds.undisclosed,
      max_selections: maxSelections,
      answers: answers.map(({ id, text }) => ({ id, [textKey]: text })),
    },
  };
}

/** The content of a vote, without what it relates to. */
export function voteContent(answers: readonly string[]): Fields {
  return { [pollTypes.response]: { answers } };
}

/** The content that ends a poll, without what it relates to. */
export function pollEndContent(body: string): Fields {
  return { [pollTypes.end]: {}, [textKey]: body, body };
}
