import { z } from 'zod';
import { caseCardContent } from '../../domain/case';
import { contactContent, contactUpdateContent, type ContactContent } from '../../domain/contact';
import { questionContent, questionUpdateContent, type QuestionContent } from '../../domain/consultation';
import { eventTypes } from '../../domain/event-types';
import { shownFileName } from '../../domain/file-name';
import type { MessageContent, MessageState } from '../../cache/rows';
import { attachmentOf, captionOf } from './attachment';
import type { TimelineEvent } from './timeline-event';

/**
 * What an event makes of the cache. Pure, and the same for the same event however often it is asked: an event that
 * could be decrypted only later is simply projected again.
 */
export type Projection =
  | ShownMessage
  | { kind: 'update'; type: 'question' | 'contact' | 'edit'; target: string; content: unknown }
  | { kind: 'redaction'; target: string }
  /** Shows nothing; `malformed` when it is of ours and does not parse. */
  | { kind: 'hidden'; malformed: boolean };

interface ShownMessage {
  kind: 'message';
  content: MessageContent;
  threadId: string;
  state: MessageState;
  question?: QuestionContent;
  contact?: ContactContent;
}

const hidden: Projection = { kind: 'hidden', malformed: false };
const malformed: Projection = { kind: 'hidden', malformed: true };

const textContent = z.object({ msgtype: z.string(), body: z.string().max(100_000) });
const relation = z.object({ rel_type: z.string(), event_id: z.string().startsWith('$').max(255) });
const mentions = z.object({ user_ids: z.array(z.string()).optional(), room: z.boolean().optional() });

/** @param self the person whose cache it is, for mentions */
export function project(event: TimelineEvent, self: string): Projection {
  const related = relation.safeParse(event.content['m.relates_to']);
  const threadId = related.success && related.data.rel_type === 'm.thread' ? related.data.event_id : '';
  if (event.redacted) return mayHaveBeenShown(event) ? shown({ kind: 'redacted' }, threadId, 'redacted') : hidden;
  if (event.decryptionFailure) {
    return shown({ kind: 'undecryptable', reason: event.decryptionFailure }, threadId, 'undecryptable');
  }
  switch (event.type) {
    case 'm.room.message':
      if (related.success && related.data.rel_type === 'm.replace') return edit(event, related.data.event_id);
      return message(event, threadId, self);
    case 'm.room.redaction':
      return event.redacts ? { kind: 'redaction', target: event.redacts } : hidden;
    case 'm.room.member':
      return member(event);
    case eventTypes.questionUpdate: {
      const update = questionUpdateContent.safeParse(event.content);
      if (!related.success || related.data.rel_type !== 'm.reference' || !update.success) return malformed;
      return { kind: 'update', type: 'question', target: related.data.event_id, content: update.data };
    }
    case eventTypes.contactUpdate: {
      const update = contactUpdateContent.safeParse(event.content);
      if (!related.success || related.data.rel_type !== 'm.reference' || !update.success) return malformed;
      return { kind: 'update', type: 'contact', target: related.data.event_id, content: update.data };
    }
    default:
      return hidden;
  }
}

/** What a redacted event was is known by its type alone; that of an encrypted one could have been a message. */
function mayHaveBeenShown(event: TimelineEvent): boolean {
  return event.type === 'm.room.message' || event.type === 'm.room.encrypted';
}

function shown(content: MessageContent, threadId: string, state: MessageState = 'sent'): ShownMessage {
  return { kind: 'message', content, threadId, state };
}

function message(event: TimelineEvent, threadId: string, self: string): Projection {
  const text = textContent.safeParse(event.content);
  if (!text.success) return shown({ kind: 'malformed' }, threadId, 'malformed');
  const { body, msgtype } = text.data;
  const question = questionContent.safeParse(event.content[eventTypes.question]);
  if (question.success) {
    return { ...shown({ kind: 'question', body, question: question.data }, threadId), question: question.data };
  }
  const contact = contactContent.safeParse(event.content[eventTypes.contact]);
  if (contact.success) {
    return { ...shown({ kind: 'contact', body, contact: contact.data }, threadId), contact: contact.data };
  }
  const card = caseCardContent.safeParse(event.content[eventTypes.caseCard]);
  if (card.success) return shown({ kind: 'case-card', body, card: card.data }, threadId);
  const attachment = attachmentOf(event.content, msgtype);
  if (attachment === 'unknown') return shown({ kind: 'file', body: shownFileName(body) }, threadId);
  if (attachment) {
    const caption = captionOf(event.content, body);
    const mentionsMe = mentionsPerson(event, self);
    return shown({ kind: 'attachment', body: caption || attachment.name, caption, mentionsMe, attachment }, threadId);
  }
  return shown({ kind: 'text', body, mentionsMe: mentionsPerson(event, self), edited: false }, threadId);
}

/** Intentional mentions (Matrix spec, m.mentions). */
function mentionsPerson(event: TimelineEvent, self: string): boolean {
  const mentioned = mentions.safeParse(event.content['m.mentions']);
  return mentioned.success && (mentioned.data.room === true || (mentioned.data.user_ids?.includes(self) ?? false));
}

/** Edits (Matrix spec, m.replace): the new body stands in the place of the target's. */
function edit(event: TimelineEvent, target: string): Projection {
  const text = textContent.safeParse(event.content['m.new_content']);
  return text.success ? { kind: 'update', type: 'edit', target, content: { body: text.data.body } } : hidden;
}

const memberContent = z.object({ membership: z.enum(['invite', 'join', 'knock', 'leave', 'ban']) });

function member(event: TimelineEvent): Projection {
  const now = memberContent.safeParse(event.content);
  const before = memberContent.safeParse(event.previousContent);
  const userId = event.stateKey;
  if (!now.success || !userId) return hidden;
  const { membership } = now.data;
  if (before.success && before.data.membership === membership) return hidden;
  switch (membership) {
    case 'join':
      return shown({ kind: 'member', userId, change: 'joined' }, '');
    case 'invite':
      return shown({ kind: 'member', userId, change: 'invited' }, '');
    case 'leave':
      return shown({ kind: 'member', userId, change: event.sender === userId ? 'left' : 'removed' }, '');
    case 'ban':
      return shown({ kind: 'member', userId, change: 'removed' }, '');
    case 'knock':
      return hidden;
  }
}

/** Whether a block of Piiri's stands in the event and does not parse, so that only its text is shown. */
export function hasMalformedBlock(event: TimelineEvent): boolean {
  const blocks = [
    [eventTypes.question, questionContent],
    [eventTypes.contact, contactContent],
    [eventTypes.caseCard, caseCardContent],
  ] as const;
  return blocks.some(
    ([type, schema]) => event.content[type] !== undefined && !schema.safeParse(event.content[type]).success,
  );
}
