import { z } from 'zod';

/** The most answers that a poll may have (MSC3381); more are left out when reading. */
export const mostAnswers = 20;
/** The longest question and answer that Piiri sends. */
export const longestPollText = 340;

/** A poll as it is asked; poll-wire.ts says how it stands in an event. */
export const poll = z.object({
  question: z.string().min(1).max(2000),
  answers: z
    .array(z.object({ id: z.string().min(1).max(255), text: z.string().max(2000) }))
    .min(1)
    .max(mostAnswers),
  /** Everybody sees the votes while it is open; else when it has ended. */
  disclosed: z.boolean(),
  /** How many answers one may choose. */
  maxSelections: z.int().min(1),
});
export type Poll = z.infer<typeof poll>;

/** What happens to a poll, as it stands in the room's order. */
export type PollEvent =
  | { kind: 'vote'; sender: string; ts: number; answers: readonly string[] }
  | { kind: 'end'; sender: string; ts: number };

export interface PollStanding {
  /** Who ended it and when; null while it is open. */
  ended: { by: string; ts: number } | null;
  /** Who has chosen each answer, in the order of the poll's answers. */
  votes: readonly { id: string; text: string; voters: readonly string[] }[];
  /** How many people have a vote that counts. */
  voters: number;
}

/**
 * How a poll stands: of each person's votes the last one counts, none after the end, and no vote that names an answer
 * which is not there (MSC3381).
 * @param events in the room's order
 * @param mayEnd whether a person may end it: who asked, and who may delete others' messages
 */
export function foldPoll(
  { answers, maxSelections }: Poll,
  events: readonly PollEvent[],
  mayEnd: (userId: string) => boolean,
): PollStanding {
  const known = new Set(answers.map(({ id }) => id));
  const votes = new Map<string, readonly string[]>();
  let ended: PollStanding['ended'] = null;
  for (const event of events) {
    if (event.kind === 'end') {
      if (!mayEnd(event.sender)) continue;
      ended = { by: event.sender, ts: event.ts };
      break;
    }
    const chosen = [...new Set(event.answers)].slice(0, maxSelections);
    votes.delete(event.sender);
    if (chosen.length > 0 && chosen.every((id) => known.has(id))) votes.set(event.sender, chosen);
  }
  return {
    ended,
    votes: answers.map(({ id, text }) => ({
      id,
      text,
      voters: [...votes].flatMap(([sender, chosen]) => (chosen.includes(id) ? [sender] : [])),
    })),
    voters: votes.size,
  };
}

/** The answers that most have chosen; none while nobody has. */
export function leading({ votes }: Pick<PollStanding, 'votes'>): string[] {
  const most = Math.max(0, ...votes.map(({ voters }) => voters.length));
  return most === 0 ? [] : votes.flatMap(({ id, voters }) => (voters.length === most ? [id] : []));
}

/** A poll in plain text, for clients that know no polls. */
export function pollText({ question, answers }: Pick<Poll, 'question' | 'answers'>): string {
  return [question, ...answers.map(({ text }, index) => `${index + 1}. ${text}`)].join('\n');
}
