import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../../src/domain/event-types';
import { caseCardEvent, outgoingEvent, type SingleEventAct } from '../../../src/engine/sending/content';
import { hasMalformedBlock, project } from '../../../src/engine/projection/project';
import { aContact, aino, aQuestion, timelineEvent } from '../../support/timeline-events';

const roomId = '!room:pieni.example';

const acts: fc.Arbitrary<SingleEventAct> = fc.oneof(
  fc.record({
    kind: fc.constant('message' as const),
    roomId: fc.constant(roomId),
    body: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    threadId: fc.option(fc.constant('$question'), { nil: undefined }),
    question: fc.option(fc.constant(aQuestion), { nil: undefined }),
    contact: fc.option(fc.constant(aContact), { nil: undefined }),
  }) as fc.Arbitrary<SingleEventAct>,
  fc.constantFrom('take', 'release', 'answer', 'close', 'reopen').map((act) => {
    return { kind: 'question-update', roomId, questionId: '$question', update: { v: 1, act } } as SingleEventAct;
  }),
  fc.constantFrom('take', 'release', 'open-case', 'close').map((act) => {
    return { kind: 'contact-update', roomId, contactId: '$contact', update: { v: 1, act } } as SingleEventAct;
  }),
  fc.constantFrom('complete', 'reopen', 'assign', 'cancel').map((act) => {
    const update = { kind: 'task', update: { v: 1, act } };
    return { kind: 'work-item-update', roomId, itemId: '$task', update } as SingleEventAct;
  }),
  fc.constantFrom<SingleEventAct>(
    { kind: 'edit', roomId, target: '$text', body: 'Korjattu' },
    { kind: 'react', roomId, target: '$text', key: '👍' },
    { kind: 'poll-vote', roomId, target: '$poll', answers: ['a'] },
    { kind: 'poll-end', roomId, target: '$poll', body: 'Äänestys päättyi' },
  ),
);

function updateOf(act: Exclude<SingleEventAct, { kind: 'message' }>): object {
  switch (act.kind) {
    case 'question-update':
      return { kind: 'update', type: 'question', target: act.questionId, content: act.update };
    case 'contact-update':
      return { kind: 'update', type: 'contact', target: act.contactId, content: act.update };
    case 'work-item-update':
      return { kind: 'update', type: 'work-item', target: act.itemId, content: act.update };
    case 'edit':
      return { kind: 'update', type: 'edit', target: act.target, content: { kind: 'text', body: act.body } };
    case 'react':
      return { kind: 'update', type: 'reaction', target: act.target, content: { key: act.key } };
    case 'poll-vote':
      return { kind: 'update', type: 'poll-vote', target: act.target, content: { answers: act.answers } };
    case 'poll-end':
      return { kind: 'update', type: 'poll-end', target: act.target };
  }
}

describe('what is sent', () => {
  it('is read by Piiri as what was meant', () => {
    fc.assert(
      fc.property(acts, (act) => {
        const { type, content } = outgoingEvent(act, 'txn');
        const event = timelineEvent({ id: '$event', type, content: JSON.parse(JSON.stringify(content)) });
        const projection = project(event, aino);
        expect(hasMalformedBlock(event)).toBe(false);
        if (act.kind !== 'message') {
          expect(projection).toMatchObject(updateOf(act));
          return;
        }
        expect(projection).toMatchObject({
          threadId: act.threadId ?? '',
          content: { kind: act.question ? 'question' : act.contact ? 'contact' : 'text', body: act.body },
        });
      }),
    );
  });

  it('names its act, so that it is found again after a new sign-in', () => {
    fc.assert(
      fc.property(acts, fc.uuid(), (act, txnId) => {
        expect(outgoingEvent(act, txnId).content[eventTypes.act]).toBe(txnId);
      }),
    );
  });

  it('is a plain message with its text to every other Matrix client', () => {
    const { type, content } = outgoingEvent({ kind: 'message', roomId, body: 'Kysymys', question: aQuestion }, 'txn');
    expect(type).toBe('m.room.message');
    expect(content).toMatchObject({ msgtype: 'm.text', body: 'Kysymys', 'm.mentions': {} });
    expect(content).not.toHaveProperty('formatted_body');
  });

  it('in a thread, is shown as a reply by clients without threads', () => {
    const { content } = outgoingEvent({ kind: 'message', roomId, body: 'x', threadId: '$question' }, 'txn');
    expect(content['m.relates_to']).toEqual({
      rel_type: 'm.thread',
      event_id: '$question',
      is_falling_back: true,
      'm.in_reply_to': { event_id: '$question' },
    });
  });

  it('of a group chat’s first message, is its card', () => {
    const card = { v: 1 as const, number: 'Y-7K3QF', reason: 'mobility' as const, client: {}, text: 'Kaiteet' };
    const { type, content } = caseCardEvent('Ryhmächat Y-7K3QF', card, 'txn.card');
    const event = timelineEvent({ id: '$card', type, content });
    expect(project(event, aino)).toMatchObject({ content: { kind: 'case-card', card, body: 'Ryhmächat Y-7K3QF' } });
    expect(content[eventTypes.act]).toBe('txn.card');
  });
});
