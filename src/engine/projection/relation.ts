import { z } from 'zod';

const eventId = z.string().startsWith('$').max(255);
const relation = z.object({ rel_type: z.string(), event_id: eventId });
const reply = z.object({ 'm.in_reply_to': z.object({ event_id: eventId }), is_falling_back: z.boolean().optional() });

/** How an event relates to another (Matrix spec, m.relates_to). */
export interface EventRelation {
  /** The relation's type, or an empty string. */
  kind: string;
  /** The event it relates to, or an empty string. */
  target: string;
  /** Root of the thread it belongs to, or an empty string. */
  threadId: string;
  /** The message it answers, or an empty string; what only clients without threads show as a reply is none. */
  replyTo: string;
}

export function relationOf(content: Record<string, unknown>): EventRelation {
  const related = content['m.relates_to'];
  const parsed = relation.safeParse(related);
  const answered = reply.safeParse(related);
  const [kind, target] = parsed.success ? [parsed.data.rel_type, parsed.data.event_id] : ['', ''];
  const threadId = kind === 'm.thread' ? target : '';
  const isFallback = threadId !== '' && answered.success && answered.data.is_falling_back !== false;
  const replyTo = answered.success && !isFallback ? answered.data['m.in_reply_to'].event_id : '';
  return { kind, target, threadId, replyTo };
}
