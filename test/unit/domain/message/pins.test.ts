import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPin, withPinChanges } from '../../../../src/domain/message/pins';

const ids = fc.uniqueArray(fc.constantFrom('$1', '$2', '$3', '$4', '$5'));

describe('a room’s pinned messages', () => {
  it('keep their order, each once, the newest last', () => {
    expect(withPin(['$1', '$2'], '$3', true)).toEqual(['$1', '$2', '$3']);
    expect(withPin(['$1', '$2'], '$1', true)).toEqual(['$1', '$2']);
    expect(withPin(['$1', '$2', '$1'], '$1', false)).toEqual(['$2']);
  });

  it('hold what two people changed at once', () => {
    fc.assert(
      fc.property(ids, ids, ids, (basis, mine, theirs) => {
        const merged = new Set(withPinChanges(mine, basis, theirs));
        for (const id of ['$1', '$2', '$3', '$4', '$5'] as const) {
          const [was, byMe, byThem] = [basis, mine, theirs].map((list) => list.includes(id));
          // What either of them changed stands; what neither touched stays.
          expect(merged.has(id)).toBe(was ? byMe && byThem : byMe || byThem);
        }
      }),
    );
  });
});
