import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldReactions, reactionKey, toggled } from '../../../../src/domain/message/reactions';

const [aino, tapio, saga] = ['@aino:pieni.example', '@tapio:pieni.example', '@saga:pieni.example'];

describe('reactions to a message', () => {
  it('are grouped by their sign, with who in the order of reacting', () => {
    const folded = foldReactions([
      { id: '$1', sender: aino, key: '👍' },
      { id: '$2', sender: tapio, key: '✅' },
      { id: '$3', sender: saga, key: '👍' },
    ]);
    expect(folded).toEqual([
      {
        key: '👍',
        from: [
          { sender: aino, ids: ['$1'] },
          { sender: saga, ids: ['$3'] },
        ],
      },
      { key: '✅', from: [{ sender: tapio, ids: ['$2'] }] },
    ]);
  });

  it('count a person once for a sign, and know all her events of it', () => {
    const folded = foldReactions([
      { id: '$1', sender: aino, key: '❤️' },
      { id: '$2', sender: aino, key: '❤' },
    ]);
    expect(folded).toEqual([{ key: '❤️', from: [{ sender: aino, ids: ['$1', '$2'] }] }]);
  });

  it('count every event once, whatever they are', () => {
    const event = fc.record({
      id: fc.uuid(),
      sender: fc.constantFrom(aino, tapio, saga),
      key: fc.constantFrom('👍', '👍\uFE0F', '❤️', '❤', 'ok'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(event, { selector: ({ id }) => id }), (events) => {
        const folded = foldReactions(events);
        const ids = folded.flatMap(({ from }) => from.flatMap((one) => one.ids));
        expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
        for (const { from } of folded) expect(new Set(from.map(({ sender }) => sender)).size).toBe(from.length);
      }),
    );
  });
});

describe('pressing a sign', () => {
  const reactions = foldReactions([
    { id: '$1', sender: aino, key: '👍\uFE0F' },
    { id: '$2', sender: tapio, key: '👍' },
  ]);

  it('takes one’s own reaction back', () => {
    expect(toggled(reactions, '👍', aino)).toEqual({ kind: 'take-back', ids: ['$1'] });
  });

  it('reacts with the sign as others have sent it', () => {
    expect(toggled(reactions, '👍', saga)).toEqual({ kind: 'react', key: '👍\uFE0F' });
    expect(toggled(reactions, '🙏', saga)).toEqual({ kind: 'react', key: '🙏' });
  });
});

it('is a short sign that can be seen', () => {
  for (const key of ['👍', 'ok', '👩‍⚕️']) expect(reactionKey.safeParse(key).success).toBe(true);
  for (const key of ['', '  ', 'x'.repeat(65), 5, null]) expect(reactionKey.safeParse(key).success).toBe(false);
});
