import { z } from 'zod';
import type { UpdateType } from '../../cache/rows';
import { isPollEnd, isPollResponse, readVote } from '../../domain/message/poll-wire';
import { reactionKey } from '../../domain/message/reactions';
import type { EventRelation } from './relation';
import type { TimelineEvent } from './timeline-event';

const annotation = z.object({ 'm.relates_to': z.object({ key: reactionKey }) });

/** What an event does to the message that it relates to; null for one that does nothing that is shown. */
export function projectRelation(
  event: TimelineEvent,
  { kind, target }: EventRelation,
): { type: UpdateType; target: string; content: unknown } | 'malformed' | null {
  if (event.type === 'm.reaction') {
    const parsed = annotation.safeParse(event.content);
    if (kind !== 'm.annotation' || !parsed.success) return 'malformed';
    return { type: 'reaction', target, content: { key: parsed.data['m.relates_to'].key } };
  }
  if (isPollResponse(event.type)) {
    if (kind !== 'm.reference') return 'malformed';
    return { type: 'poll-vote', target, content: { answers: readVote(event.content) } };
  }
  if (isPollEnd(event.type)) {
    return kind === 'm.reference' ? { type: 'poll-end', target, content: {} } : 'malformed';
  }
  return null;
}
