import { z } from 'zod';
import { caseCardContent } from '../../domain/case/case';
import { caseTold } from '../../domain/case/case-life';
import { contactContent, contactUpdateContent, type ContactContent } from '../../domain/contact/contact';
import {
  questionContent,
  questionFileContent,
  questionUpdateContent,
  type QuestionContent,
} from '../../domain/consultation/consultation';
import { eventTypes } from '../../domain/event-types';
import { shownFileName } from '../../domain/message/file-name';
import { powerChange } from '../../domain/circle/power-history';
import { isPollStart, readPoll, readPollText } from '../../domain/message/poll-wire';
import { withoutQuotation } from '../../domain/message/replies';
import type { RichText } from '../../domain/message/rich-text';
import {
  hasMalformedItem,
  kindChangedBy,
  workItemIn,
  workItemUpdate,
  workItemUpdateIn,
  type WorkItem,
  type WorkItemUpdate,
} from '../../domain/work-items/work-item';
import { hiddenThread, type MessageContent, type MessageState, type UpdateType } from '../../cache/rows';
import { attachmentOf, captionOf } from './attachment';
import { richFromHtml } from './html';
import { projectRelation } from './project-relation';
import { relationOf, type EventRelation } from './relation';
import type { TimelineEvent } from './timeline-event';

/**
 * What an event makes of the cache. Pure, and the same for the same event however often it is asked: an event that
 * could be decrypted only later is simply projected again.
 */
export type Projection =
  | ShownMessage
  | { kind: 'update'; type: UpdateType; target: string; content: unknown }
  | { kind: 'redaction'; target: string }
  /** Shows nothing; `malformed` when it is of ours and does not parse. */
  | { kind: 'hidden'; malformed: boolean };

interface ShownMessage {
  kind: 'message';
  content: MessageContent;
  threadId: string;
  /** The message that it answers and quotes. */
  replyTo?: string;
  state: MessageState;
  question?: QuestionContent;
  contact?: ContactContent;
  workItem?: WorkItem;
  /** What it does beside its words to the question or contact whose thread it is in, or to what it replies to. */
  update?: { type: 'question' | 'contact' | 'work-item'; target: string; content: unknown };
  /** A file that was asked with the question whose thread it is in. */
  ofQuestion?: true;
}

const hidden: Projection = { kind: 'hidden', malformed: false };
const malformed: Projection = { kind: 'hidden', malformed: true };

const textContent = z.object({ msgtype: z.string(), body: z.string().max(100_000) });
const formattedContent = z.object({ format: z.literal('org.matrix.custom.html'), formatted_body: z.string() });
const mentions = z.object({ user_ids: z.array(z.string()).optional(), room: z.boolean().optional() });

/** @param self the person whose cache it is, for mentions */
export function project(event: TimelineEvent, self: string): Projection {
  const related = relationOf(event.content);
  const { threadId } = related;
  if (event.redacted) return mayHaveBeenShown(event) ? shown({ kind: 'redacted' }, threadId, 'redacted') : hidden;
  if (event.decryptionFailure) {
    // What only changes another event is nothing that a person misses in the talk: the change itself is what is missing.
    const place = related.kind === 'm.reference' || related.kind === 'm.replace' ? hiddenThread : threadId;
    return shown({ kind: 'undecryptable', reason: event.decryptionFailure }, place, 'undecryptable');
  }
  if (event.type === 'm.room.message' || isPollStart(event.type)) {
    if (related.kind === 'm.replace') return edit(event, related.target, self);
    return message(event, related, self);
  }
  switch (event.type) {
    case 'm.room.redaction':
      return event.redacts ? { kind: 'redaction', target: event.redacts } : hidden;
    case 'm.room.member':
      return member(event);
    case 'm.room.power_levels':
      return powers(event);
    case eventTypes.questionUpdate: {
      const update = questionUpdateContent.safeParse(event.content);
      if (related.kind !== 'm.reference' || !update.success) return malformed;
      return { kind: 'update', type: 'question', target: related.target, content: update.data };
    }
    case eventTypes.contactUpdate: {
      const update = contactUpdateContent.safeParse(event.content);
      if (related.kind !== 'm.reference' || !update.success) return malformed;
      return { kind: 'update', type: 'contact', target: related.target, content: update.data };
    }
    default: {
      const ofItem = changedItem(event);
      if (ofItem) {
        if (related.kind !== 'm.reference' || !ofItem.update) return malformed;
        return { kind: 'update', type: 'work-item', target: related.target, content: ofItem.update };
      }
      const relation = projectRelation(event, related);
      if (relation === null) return hidden;
      return relation === 'malformed' ? malformed : { kind: 'update', ...relation };
    }
  }
}

/** What an event does to a work item, null where it is no such event; `update` is null where it does not parse. */
function changedItem({ type, content }: TimelineEvent): { update: WorkItemUpdate | null } | null {
  const kind = kindChangedBy(type);
  return kind && { update: workItemUpdate.safeParse({ kind, update: content }).data ?? null };
}

/** What a redacted event was is known by its type alone; that of an encrypted one could have been a message. */
function mayHaveBeenShown(event: TimelineEvent): boolean {
  return event.type === 'm.room.message' || event.type === 'm.room.encrypted' || isPollStart(event.type);
}

function shown(content: MessageContent, threadId: string, state: MessageState = 'sent'): ShownMessage {
  return { kind: 'message', content, threadId, state };
}

function message(event: TimelineEvent, { threadId, replyTo }: EventRelation, self: string): ShownMessage {
  const content = contentOf(event.type, event.content, self, replyTo !== '');
  if (!content) return shown({ kind: 'malformed' }, threadId, 'malformed');
  return {
    ...shown(content, threadId),
    ...(replyTo && { replyTo }),
    ...(content.kind === 'question' && { question: content.question }),
    ...(content.kind === 'contact' && { contact: content.contact }),
    ...(content.kind === 'work-item' && { workItem: content.item }),
    ...(content.kind === 'text' && updateBeside(event.content, { threadId, replyTo })),
    ...(threadId && content.kind === 'attachment' && isOfQuestion(event.content) && { ofQuestion: true }),
  };
}

function isOfQuestion(content: Record<string, unknown>): boolean {
  return questionFileContent.safeParse(content[eventTypes.questionFile]).success;
}

/**
 * What a message does beside its words: in a thread to the question or contact that the thread is about, as a reply to
 * the work item that it replies to.
 */
function updateBeside(
  content: Record<string, unknown>,
  { threadId, replyTo }: Pick<EventRelation, 'threadId' | 'replyTo'>,
): Pick<ShownMessage, 'update'> {
  const ofItem = replyTo ? workItemUpdateIn(content) : null;
  if (ofItem) return { update: { type: 'work-item', target: replyTo, content: ofItem } };
  if (!threadId) return {};
  const ofQuestion = questionUpdateContent.safeParse(content[eventTypes.questionUpdate]);
  if (ofQuestion.success) return { update: { type: 'question', target: threadId, content: ofQuestion.data } };
  const ofContact = contactUpdateContent.safeParse(content[eventTypes.contactUpdate]);
  return ofContact.success ? { update: { type: 'contact', target: threadId, content: ofContact.data } } : {};
}

/** What a message's content shows, be it as sent or as an edit has it; null where it does not parse. */
function contentOf(
  type: string,
  content: Record<string, unknown>,
  self: string,
  isReply: boolean,
): MessageContent | null {
  if (isPollStart(type)) {
    const poll = readPoll(content);
    return poll && { kind: 'poll', body: readPollText(content, poll), poll };
  }
  const text = textContent.safeParse(content);
  if (!text.success) return null;
  const { msgtype } = text.data;
  const body = isReply ? withoutQuotation(text.data.body) : text.data.body;
  const question = questionContent.safeParse(content[eventTypes.question]);
  if (question.success) return { kind: 'question', body, question: question.data };
  const contact = contactContent.safeParse(content[eventTypes.contact]);
  if (contact.success) return { kind: 'contact', body, contact: contact.data };
  const card = caseCardContent.safeParse(content[eventTypes.caseCard]);
  if (card.success) return { kind: 'case-card', body, card: card.data };
  const item = workItemIn(content);
  if (item) return { kind: 'work-item', body, item };
  const mentionsMe = mentionsPerson(content, self);
  const attachment = attachmentOf(content, msgtype);
  if (attachment === 'unknown') return { kind: 'file', body: shownFileName(body) };
  if (attachment) {
    const caption = captionOf(content, body);
    return { kind: 'attachment', body: caption || attachment.name, caption, mentionsMe, attachment };
  }
  const rich = richOf(content, body);
  const notice = msgtype === 'm.notice';
  const tellsOfCase = caseTold.safeParse(content[eventTypes.caseTold]).success;
  return {
    ...{ kind: 'text', body, ...(rich && { rich }), mentionsMe, edited: false },
    ...(notice && { notice }),
    ...(tellsOfCase && { tellsOfCase }),
  };
}

function richOf(content: unknown, body: string): RichText | null {
  const formatted = formattedContent.safeParse(content);
  return formatted.success ? richFromHtml(formatted.data.formatted_body, body) : null;
}

/** Intentional mentions (Matrix spec, m.mentions). */
function mentionsPerson(content: Record<string, unknown>, self: string): boolean {
  const mentioned = mentions.safeParse(content['m.mentions']);
  return mentioned.success && (mentioned.data.room === true || (mentioned.data.user_ids?.includes(self) ?? false));
}

const newContent = z.record(z.string(), z.unknown());

/** Edits (Matrix spec, m.replace): the new content stands in the place of the target's. */
function edit(event: TimelineEvent, target: string, self: string): Projection {
  const parsed = newContent.safeParse(event.content['m.new_content']);
  // Older clients repeat the quotation of the message that the edited one answers.
  const content = parsed.success ? contentOf(event.type, parsed.data, self, true) : null;
  return content ? { kind: 'update', type: 'edit', target, content } : malformed;
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

/** Who had which power before and after: what one may do to a contact can depend on it. */
function powers(event: TimelineEvent): Projection {
  const change = powerChange(event.previousContent, event.content);
  return event.stateKey === '' && change
    ? { kind: 'update', type: 'powers', target: event.roomId, content: change }
    : hidden;
}

/** Whether a block of Piiri's stands in the event and does not parse, so that only its text is shown. */
export function hasMalformedBlock(event: TimelineEvent): boolean {
  const blocks = [
    [eventTypes.question, questionContent],
    [eventTypes.contact, contactContent],
    [eventTypes.caseCard, caseCardContent],
    [eventTypes.questionUpdate, questionUpdateContent],
    [eventTypes.contactUpdate, contactUpdateContent],
    [eventTypes.questionFile, questionFileContent],
  ] as const;
  return (
    blocks.some(
      ([type, schema]) => event.content[type] !== undefined && !schema.safeParse(event.content[type]).success,
    ) || hasMalformedItem(event.content)
  );
}
