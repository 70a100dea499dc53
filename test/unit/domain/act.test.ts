import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, isLocalEventId, localEventId } from '../../../src/domain/act';

describe('an act', () => {
  it('comes back from the journal as it was', () => {
    const asked = {
      kind: 'message',
      roomId: '!room:example.org',
      body: 'Kysymys: Kaide',
      question: {
        v: 1,
        topic: 'Kaide',
        urgency: 'week',
        wanted: ['occupational-therapist'],
        people: [],
        text: '',
        due: 1,
      },
    };
    expect(act.parse(JSON.parse(JSON.stringify(asked)))).toEqual(asked);
  });

  it.each([
    ['of an unknown kind', { kind: 'erase', roomId: '!room:example.org' }],
    ['that says nothing', { kind: 'message', roomId: '!room:example.org', body: '' }],
    ['longer than an event can be', { kind: 'message', roomId: '!room:example.org', body: 'a'.repeat(40_001) }],
    ['without a room', { kind: 'join' }],
  ])('is refused when it is one %s', (_, candidate) => {
    expect(act.safeParse(candidate).success).toBe(false);
  });
});

describe('a row that is not yet on the homeserver', () => {
  it('is told from every event of the homeserver by its id', () => {
    fc.assert(
      fc.property(fc.uuid(), (txnId) => {
        expect(isLocalEventId(localEventId(txnId))).toBe(true);
        expect(isLocalEventId(`$${txnId}`)).toBe(false);
      }),
    );
  });
});
