import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callReason, caseCallContent, professionCalled, withdrawnOf } from '../../../../src/domain/case/case-call';
import { professionCodes } from '../../../../src/domain/directory/directory';

const people = ['@aino:x.example', '@saga:x.example', '@tapio:x.example'];
const call = caseCallContent.parse({ v: 1, profession: 'physiotherapist', people });

describe('a call for a profession', () => {
  it('withdraws nobody’s invitation until somebody has come', () => {
    expect(withdrawnOf(call, () => false)).toEqual([]);
  });

  it('withdraws the others’ when one has come', () => {
    expect(withdrawnOf(call, (person) => person.startsWith('@saga'))).toEqual([people[0], people[2]]);
  });

  it('never puts out who has come, and comes to the same whoever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.subarray(people), (joined) => {
        const withdrawn = withdrawnOf(call, (person) => joined.includes(person));
        expect(withdrawn.filter((person) => joined.includes(person))).toEqual([]);
        if (joined.length > 0) expect([...withdrawn, ...joined].sort()).toEqual(people);
      }),
    );
  });

  it('is read from the invitation, which names the profession and nothing else', () => {
    for (const code of professionCodes) expect(professionCalled(callReason(code))).toBe(code);
    expect(professionCalled('Tule mukaan')).toBeNull();
    expect(professionCalled(undefined)).toBeNull();
  });
});
