import { z } from 'zod';
import { professionCodes, userId } from '../directory/directory';
import type { MatrixLink } from './matrix-links';
import type { Mention } from './rich-text';

/** Whom a message calls (Matrix spec, m.mentions): the words name them, and this is what notifies. */
export const calledPeople = z.object({
  userIds: z.array(userId).max(500),
  /** Everyone in the room, whoever that is when it arrives. */
  everyone: z.boolean(),
});
export type CalledPeople = z.infer<typeof calledPeople>;

/** Somebody chosen while writing: where the label stands in the text, it names them. */
export interface LabelledMention {
  label: string;
  mention: Mention;
}

/** Where a label stands alone; `@Aino` is not named in `@Ainola`. */
export function wholeLabel(label: string): RegExp {
  return new RegExp(`${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
}

/** What is named in the words by a link. */
export function mentionOfLink(link: MatrixLink): Mention {
  if (link.kind === 'user') return { kind: 'user', userId: link.userId };
  return { kind: 'room', room: link.room, ...(link.eventId && { eventId: link.eventId }) };
}

const professionPrefix = 'profession:';

/** How a mention that Matrix has no link for is called in a `span` of the formatted body; null for those with a link. */
export function nameOfMention(mention: Mention): string | null {
  switch (mention.kind) {
    case 'user':
    case 'room':
      return null;
    case 'profession':
      return professionPrefix + mention.profession;
    case 'everyone':
      return 'everyone';
  }
}

/** The mention that such a name stands for, or null for none that is known. */
export function mentionNamed(name: string): Mention | null {
  if (name === 'everyone') return { kind: 'everyone' };
  const profession = professionCodes.find((code) => name === professionPrefix + code);
  return profession ? { kind: 'profession', profession } : null;
}

/** The link that a mention leads to, or null where it leads nowhere. */
export function linkOfMention(mention: Mention): MatrixLink | null {
  switch (mention.kind) {
    case 'user':
      return { kind: 'user', userId: mention.userId };
    case 'room':
      return { kind: 'room', room: mention.room, eventId: mention.eventId, via: [] };
    case 'profession':
    case 'everyone':
      return null;
  }
}
