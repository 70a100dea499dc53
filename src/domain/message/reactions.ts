import { z } from 'zod';

/** The sign of a reaction: one emoji as a rule, and whatever short text other clients send. */
export const reactionKey = z
  .string()
  .min(1)
  .max(64)
  .refine((key) => key.trim() !== '');

/** One event that reacts to a message (Matrix spec, m.annotation). */
export interface ReactionEvent {
  id: string;
  sender: string;
  key: string;
}

/** Everyone who has reacted to a message with one sign. */
export interface Reaction {
  /** As it was first sent. */
  key: string;
  /** In the order of reacting; a person has more than one event where two of her clients have sent one. */
  from: readonly { sender: string; ids: readonly string[] }[];
}

/** Emoji are sent with and without the mark that asks for a picture (U+FE0F); both are one sign. */
function signOf(key: string): string {
  return key.replaceAll('\uFE0F', '');
}

/**
 * The reactions to a message, each sign once and each person once for a sign, in the order of their first appearance.
 * @param events in the room's order
 */
export function foldReactions(events: readonly ReactionEvent[]): Reaction[] {
  const signs = new Map<string, { key: string; from: Map<string, string[]> }>();
  for (const { id, sender, key } of events) {
    const sign = signs.get(signOf(key)) ?? { key, from: new Map<string, string[]>() };
    signs.set(signOf(key), sign);
    sign.from.set(sender, [...(sign.from.get(sender) ?? []), id]);
  }
  return [...signs.values()].map(({ key, from }) => ({
    key,
    from: [...from].map(([sender, ids]) => ({ sender, ids })),
  }));
}

/** What pressing a sign means: one's own reactions to take back, or the sign to react with. */
export function toggled(
  reactions: readonly Reaction[],
  key: string,
  self: string,
): { kind: 'take-back'; ids: readonly string[] } | { kind: 'react'; key: string } {
  const reaction = reactions.find((one) => signOf(one.key) === signOf(key));
  const own = reaction?.from.find(({ sender }) => sender === self);
  return own ? { kind: 'take-back', ids: own.ids } : { kind: 'react', key: reaction?.key ?? key };
}
