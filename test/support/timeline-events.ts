import type { ContactContent } from '../../src/domain/contact/contact';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { eventTypes } from '../../src/domain/event-types';
import type { TimelineEvent } from '../../src/engine/projection/timeline-event';

/** Events of a room's timeline as the projection takes them, for tests that need no homeserver. */

export const aino = '@aino:pieni.example';
export const tapio = '@tapio:pieni.example';
export const eetu = '@eetu:pieni.example';

export const aQuestion: QuestionContent = {
  v: 1,
  topic: 'Rollaattorin jarrut',
  urgency: 'today',
  wanted: ['physiotherapist'],
  people: [],
  text: 'Kuka huoltaa rollaattorin jarrut?',
  due: Date.UTC(2026, 2, 2, 14),
};

export const aContact: ContactContent = {
  v: 1,
  number: 'Y-7K3QF',
  channel: 'phone',
  reason: 'mobility',
  urgency: 'today',
  client: { name: 'Aili Testinen', phone: '', municipality: 'Pieni', language: 'fi' },
  text: 'Kaatui eilen.',
  due: Date.UTC(2026, 2, 2, 14),
};

export type EventFields = Partial<TimelineEvent> & Pick<TimelineEvent, 'id'>;

/** An event with what is left out filled in: a message of Tapio's without any content. */
export function timelineEvent(fields: EventFields): TimelineEvent {
  return {
    roomId: '!room:pieni.example',
    sender: tapio,
    ts: Date.UTC(2026, 2, 2, 9),
    type: 'm.room.message',
    stateKey: undefined,
    content: {},
    previousContent: {},
    txnId: '',
    redacts: undefined,
    redacted: false,
    decryptionFailure: null,
    ...fields,
  };
}

export function messageEvent(body: string, fields: EventFields & { threadId?: string }): TimelineEvent {
  const { threadId, content, ...rest } = fields;
  const relation = threadId ? { 'm.relates_to': { rel_type: 'm.thread', event_id: threadId } } : {};
  return timelineEvent({ ...rest, content: { msgtype: 'm.text', body, ...relation, ...content } });
}

export function questionEvent(fields: EventFields, question: object = aQuestion): TimelineEvent {
  return messageEvent('Kysymys: Rollaattorin jarrut', { ...fields, content: { [eventTypes.question]: question } });
}

export function contactEvent(fields: EventFields, contact: object = aContact): TimelineEvent {
  return messageEvent('Yhteydenotto Y-7K3QF', { ...fields, content: { [eventTypes.contact]: contact } });
}

export function questionUpdateEvent(target: string, update: object, fields: EventFields): TimelineEvent {
  return referenceEvent(eventTypes.questionUpdate, target, update, fields);
}

/** A message in a question's thread that does something to the question beside its words. */
export function updatingMessageEvent(target: string, update: object, fields: EventFields): TimelineEvent {
  const content = { [eventTypes.questionUpdate]: { v: 1, ...update } };
  return messageEvent('Onko rollaattori oma?', { ...fields, threadId: target, content });
}

export function contactUpdateEvent(target: string, update: object, fields: EventFields): TimelineEvent {
  return referenceEvent(eventTypes.contactUpdate, target, update, fields);
}

function referenceEvent(type: string, target: string, update: object, fields: EventFields): TimelineEvent {
  const content = { v: 1, ...update, 'm.relates_to': { rel_type: 'm.reference', event_id: target } };
  return timelineEvent({ ...fields, type, content });
}

/** An edit (Matrix spec, m.replace). */
export function editEvent(target: string, body: string, fields: EventFields): TimelineEvent {
  const content = {
    msgtype: 'm.text',
    body: `* ${body}`,
    'm.new_content': { msgtype: 'm.text', body },
    'm.relates_to': { rel_type: 'm.replace', event_id: target },
  };
  return timelineEvent({ ...fields, content });
}

export function redactionEvent(target: string, fields: EventFields): TimelineEvent {
  return timelineEvent({ ...fields, type: 'm.room.redaction', redacts: target });
}

/** An event that could not be decrypted, with the part of its relation that stands in the clear. */
export function undecryptableEvent(fields: EventFields, relation?: object): TimelineEvent {
  return timelineEvent({
    ...fields,
    type: 'm.room.message',
    content: { msgtype: 'm.bad.encrypted', ...(relation && { 'm.relates_to': relation }) },
    decryptionFailure: 'MEGOLM_UNKNOWN_INBOUND_SESSION_ID',
  });
}

/** A reaction (Matrix spec, m.annotation). */
export function reactionEvent(target: string, key: string, fields: EventFields): TimelineEvent {
  const content = { 'm.relates_to': { rel_type: 'm.annotation', event_id: target, key } };
  return timelineEvent({ ...fields, type: 'm.reaction', content });
}

/** A vote in a poll, or its end (MSC3381). */
export function pollEvent(target: string, answers: readonly string[] | 'end', fields: EventFields): TimelineEvent {
  const name = `org.matrix.msc3381.poll.${answers === 'end' ? 'end' : 'response'}`;
  const content = {
    [name]: answers === 'end' ? {} : { answers },
    'm.relates_to': { rel_type: 'm.reference', event_id: target },
  };
  return timelineEvent({ ...fields, type: name, content });
}
