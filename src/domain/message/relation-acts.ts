import { z } from 'zod';
import { questionContent } from '../consultation/consultation';
import { calledPeople } from './mentions';
import { poll } from './poll';
import { reactionKey } from './reactions';
import { richText } from './rich-text';

/**
 * What one does to a message. Each is one event that relates to its target, or a redaction; `target` and the other ids
 * may be local ones while what they name is still on its way.
 */

const roomId = z.string().max(255);
const eventId = z.string().max(255);

/** Fields of a message that stand in a relation, beside those of its own. */
export const relatedFields = {
  /** The message that it answers, quoted above it. */
  replyTo: eventId.optional(),
  /** A poll that is shown in its place. */
  poll: poll.optional(),
};

/** Gives a message or question of one's own other words. */
export const editAct = z.object({
  kind: z.literal('edit'),
  roomId,
  target: eventId,
  body: z.string().min(1).max(40_000),
  rich: richText.optional(),
  /** Whom the new words name; those of the former ones were called then. */
  calls: calledPeople.optional(),
  /** A question's block with its new words. */
  question: questionContent.optional(),
});

/** Takes an event away: a message, or one's own reaction. */
export const redactAct = z.object({
  kind: z.literal('redact'),
  roomId,
  target: eventId,
  /** The message that shows the target: itself, or the one that a reaction stands on. */
  shownAt: eventId,
});

export const reactAct = z.object({ kind: z.literal('react'), roomId, target: eventId, key: reactionKey });

export const pollVoteAct = z.object({
  kind: z.literal('poll-vote'),
  roomId,
  target: eventId,
  /** Ids of the answers; none takes the vote back. */
  answers: z.array(z.string().max(255)).max(20),
});

export const pollEndAct = z.object({
  kind: z.literal('poll-end'),
  roomId,
  target: eventId,
  /** The outcome in words, for clients that know no polls. */
  body: z.string().min(1).max(2000),
});

export const relationActs = [editAct, redactAct, reactAct, pollVoteAct, pollEndAct] as const;
export type RelationAct = z.infer<(typeof relationActs)[number]>;

/** The message whose row tells of an act: where its relations are folded. */
export function shownAt(act: RelationAct): string {
  return act.kind === 'redact' ? act.shownAt : act.target;
}

/** The ids of the events that an act refers to. */
export function relationReferences(act: RelationAct): string[] {
  return act.kind === 'redact' ? [act.target, act.shownAt] : [act.target];
}

export function withRelationReference<Kind extends RelationAct>(act: Kind, turned: (id: string) => string): Kind {
  return { ...act, target: turned(act.target), ...(act.kind === 'redact' && { shownAt: turned(act.shownAt) }) };
}
