import { MatrixEvent } from 'matrix-js-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../../src/domain/event-types';
import { toTimelineEvent } from '../../../src/engine/projection/timeline-event';
import { aino, tapio } from '../../support/timeline-events';

function sent(fields: Record<string, unknown>): MatrixEvent {
  return new MatrixEvent({
    event_id: '$event',
    room_id: '!room:pieni.example',
    sender: tapio,
    type: 'm.room.message',
    origin_server_ts: 1000,
    content: {},
    ...fields,
  });
}

describe('an event of the SDK’s', () => {
  it('names the act that made it', () => {
    expect(toTimelineEvent(sent({ content: { body: 'x', [eventTypes.act]: 'txn' } })).txnId).toBe('txn');
    expect(toTimelineEvent(sent({ content: { [eventTypes.act]: { txn: 1 } } })).txnId).toBe('');
  });

  it('names no act as done when it is the state of a room that the act is still making', () => {
    const create = sent({ type: 'm.room.create', state_key: '', content: { [eventTypes.act]: 'txn' } });
    expect(toTimelineEvent(create).txnId).toBe('');
  });

  it('keeps its own content where the SDK has put an edit’s in its place', () => {
    const relation = { rel_type: 'm.thread', event_id: '$question' };
    const event = sent({ content: { msgtype: 'm.text', body: 'vanha', 'm.relates_to': relation } });
    event.makeReplaced(
      sent({
        event_id: '$edit',
        content: {
          body: '* uusi',
          'm.new_content': { msgtype: 'm.text', body: 'uusi' },
          'm.relates_to': { rel_type: 'm.replace', event_id: '$event' },
        },
      }),
    );
    expect(toTimelineEvent(event).content).toMatchObject({ body: 'vanha', 'm.relates_to': relation });
  });
});

describe('a redaction of the SDK’s', () => {
  const redaction = (fields: Record<string, unknown>) =>
    toTimelineEvent(sent({ type: 'm.room.redaction', ...fields })).redacts;

  it('names its target, in every version of rooms', () => {
    expect(redaction({ redacts: '$target' })).toBe('$target');
    expect(redaction({ content: { redacts: '$target' } })).toBe('$target');
    expect(redaction({ content: { redacts: 5 } })).toBeUndefined();
  });

  it('takes away nothing that its content merely relates to', () => {
    const relations = [
      { rel_type: 'm.reference', event_id: '$another' },
      { 'm.in_reply_to': { event_id: '$another' } },
    ];
    for (const relation of relations) {
      expect(redaction({ redacts: '$own', content: { 'm.relates_to': relation } })).toBe('$own');
    }
  });
});

it('is an object’s content whatever was encrypted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (content) => {
      const event = toTimelineEvent(sent({ content, sender: aino }));
      expect(typeof event.content).toBe('object');
      expect(event.content).not.toBeNull();
    }),
  );
});
