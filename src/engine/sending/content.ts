import { EventType } from 'matrix-js-sdk/lib/@types/event.js';
import type { ActOf } from '../../domain/act';
import type { CaseCardContent } from '../../domain/case';
import { eventTypes } from '../../domain/event-types';

declare module 'matrix-js-sdk/lib/@types/event.js' {
  interface TimelineEvents {
    'fi.piiri.question.update': Record<string, unknown>;
    'fi.piiri.contact.update': Record<string, unknown>;
  }
}

/** A Matrix event to send: its type and its content in the clear; the SDK encrypts it where the room is encrypted. */
export interface OutgoingEvent {
  type: EventType.RoomMessage | typeof eventTypes.questionUpdate | typeof eventTypes.contactUpdate;
  content: Record<string, unknown>;
}

/** An act that is one event in its room. */
export type SingleEventAct = ActOf<'message' | 'question-update' | 'contact-update'>;

/** The Matrix event of an act that is one event. */
export function outgoingEvent(act: SingleEventAct, txnId: string): OutgoingEvent {
  switch (act.kind) {
    case 'message':
      return { type: EventType.RoomMessage, content: messageEventContent(act, txnId) };
    case 'question-update':
      return reference(eventTypes.questionUpdate, act.questionId, act.update, txnId);
    case 'contact-update':
      return reference(eventTypes.contactUpdate, act.contactId, act.update, txnId);
  }
}

/** A message as every Matrix client reads it, with Piiri's own blocks beside the text. */
export function messageEventContent(
  message: Pick<ActOf<'message'>, 'body' | 'threadId' | 'question' | 'contact'>,
  txnId: string,
): Record<string, unknown> {
  const { body, threadId, question, contact } = message;
  return {
    msgtype: 'm.text',
    body,
    'm.mentions': {},
    [eventTypes.act]: txnId,
    ...(threadId && { 'm.relates_to': threadRelation(threadId) }),
    ...(question && { [eventTypes.question]: question }),
    ...(contact && { [eventTypes.contact]: contact }),
  };
}

/** The first message of a group chat: what of the contact is shared in it. */
export function caseCardEvent(body: string, card: CaseCardContent, txnId: string): OutgoingEvent {
  return {
    type: EventType.RoomMessage,
    content: { ...messageEventContent({ body }, txnId), [eventTypes.caseCard]: card },
  };
}

/** Threads (Matrix spec, m.thread), with the reply that clients without threads show. */
export function threadRelation(threadId: string): Record<string, unknown> {
  return {
    rel_type: 'm.thread',
    event_id: threadId,
    is_falling_back: true,
    'm.in_reply_to': { event_id: threadId },
  };
}

function reference(type: OutgoingEvent['type'], target: string, update: object, txnId: string): OutgoingEvent {
  return {
    type,
    content: { ...update, [eventTypes.act]: txnId, 'm.relates_to': { rel_type: 'm.reference', event_id: target } },
  };
}
