import { EventType } from 'matrix-js-sdk/lib/@types/event.js';
import type { ActOf } from '../../domain/act';
import type { CaseCardContent } from '../../domain/case/case';
import type { CaseTold } from '../../domain/case/case-life';
import { eventTypes } from '../../domain/event-types';
import type { CalledPeople } from '../../domain/message/mentions';
import { formatted } from './formatted-body';
import { mentions } from './mentions';
import { pollContent, pollTypes } from '../../domain/message/poll-wire';
import { namedIn, workItemTypes, type WorkItemUpdateType } from '../../domain/work-items/work-item';
import { relationEvent } from './relation-content';

declare module 'matrix-js-sdk/lib/@types/event.js' {
  interface TimelineEvents {
    'fi.piiri.question.update': Record<string, unknown>;
    'fi.piiri.contact.update': Record<string, unknown>;
    'fi.piiri.task.update': Record<string, unknown>;
    'fi.piiri.booking.update': Record<string, unknown>;
    'fi.piiri.record.update': Record<string, unknown>;
    'fi.piiri.handover.update': Record<string, unknown>;
    'fi.piiri.enquiry.update': Record<string, unknown>;
    'org.matrix.msc3381.poll.end': Record<string, unknown>;
    'org.matrix.msc3381.poll.response': Record<string, unknown>;
  }
}

/** A Matrix event to send: its type and its content in the clear; the SDK encrypts it where the room is encrypted. */
export interface OutgoingEvent {
  type:
    | EventType.RoomMessage
    | EventType.Reaction
    | typeof eventTypes.questionUpdate
    | typeof eventTypes.contactUpdate
    | WorkItemUpdateType
    | (typeof pollTypes)[keyof typeof pollTypes];
  content: Record<string, unknown>;
}

/** An act that is one event in its room. */
export type SingleEventAct = ActOf<
  'message' | 'question-update' | 'contact-update' | 'work-item-update' | 'edit' | 'react' | 'poll-vote' | 'poll-end'
>;

/** The Matrix event of an act that is one event. */
export function outgoingEvent(act: SingleEventAct, txnId: string): OutgoingEvent {
  switch (act.kind) {
    case 'message':
      return messageEvent(act, txnId);
    case 'question-update':
      return reference(eventTypes.questionUpdate, act.questionId, act.update, txnId);
    case 'contact-update':
      return reference(eventTypes.contactUpdate, act.contactId, act.update, txnId);
    case 'work-item-update':
      return reference(workItemTypes[act.update.kind].update, act.itemId, act.update.update, txnId);
    default:
      return relationEvent(act, txnId);
  }
}

function messageEvent(act: ActOf<'message'>, txnId: string): OutgoingEvent {
  if (!act.poll) return { type: EventType.RoomMessage, content: messageEventContent(act, txnId) };
  const { body, poll } = act;
  return {
    type: pollTypes.start,
    content: { ...pollContent(poll, body), ...relates(act), 'm.mentions': {}, [eventTypes.act]: txnId },
  };
}

/** Whom a message calls: those whom its block names, else those whom its words do. */
function calledBy({
  question,
  update,
  workItem,
  calls,
}: Pick<ActOf<'message'>, 'question' | 'update' | 'workItem' | 'calls'>): CalledPeople | undefined {
  if (question) return { userIds: question.people, everyone: false };
  if (update?.to) return { userIds: [update.to], everyone: false };
  if (workItem) return { userIds: [...namedIn(workItem)], everyone: false };
  return calls;
}

/** A message as every Matrix client reads it, with Piiri's own blocks beside the text. */
export function messageEventContent(
  message: Pick<
    ActOf<'message'>,
    | 'body'
    | 'rich'
    | 'calls'
    | 'threadId'
    | 'replyTo'
    | 'question'
    | 'contact'
    | 'update'
    | 'contactUpdate'
    | 'tellsOfCase'
    | 'workItem'
    | 'workItemUpdate'
  >,
  txnId: string,
): Record<string, unknown> {
  const { body, rich, question, contact, update, contactUpdate, tellsOfCase, workItem, workItemUpdate } = message;
  return {
    msgtype: 'm.text',
    body,
    ...formatted(rich),
    'm.mentions': mentions(calledBy(message)),
    [eventTypes.act]: txnId,
    ...relates(message),
    ...(question && { [eventTypes.question]: question }),
    ...(contact && { [eventTypes.contact]: contact }),
    ...(update && { [eventTypes.questionUpdate]: update }),
    ...(contactUpdate && { [eventTypes.contactUpdate]: contactUpdate }),
    ...(tellsOfCase && { [eventTypes.caseTold]: { v: 1 } satisfies CaseTold }),
    ...(workItem && { [workItemTypes[workItem.kind].block]: workItem.content }),
    ...(workItemUpdate && { [workItemTypes[workItemUpdate.kind].update]: workItemUpdate.update }),
  };
}

/** The first message of a group chat: what of the contact is shared in it. */
export function caseCardEvent(body: string, card: CaseCardContent, txnId: string): OutgoingEvent {
  return {
    type: EventType.RoomMessage,
    content: { ...messageEventContent({ body }, txnId), [eventTypes.caseCard]: card },
  };
}

/**
 * Replies (Matrix spec, rich replies) and threads (m.thread). A message of a thread that answers none of its messages
 * names the root, for clients without threads.
 */
export function relates({
  threadId,
  replyTo,
}: Pick<ActOf<'message'>, 'threadId' | 'replyTo'>): Record<string, unknown> {
  if (!threadId && !replyTo) return {};
  const answered = { 'm.in_reply_to': { event_id: replyTo ?? threadId } };
  if (!threadId) return { 'm.relates_to': answered };
  return {
    'm.relates_to': { rel_type: 'm.thread', event_id: threadId, is_falling_back: replyTo === undefined, ...answered },
  };
}

function reference(type: OutgoingEvent['type'], target: string, update: object, txnId: string): OutgoingEvent {
  return {
    type,
    content: { ...update, [eventTypes.act]: txnId, 'm.relates_to': { rel_type: 'm.reference', event_id: target } },
  };
}
