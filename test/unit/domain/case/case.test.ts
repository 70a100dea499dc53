import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseCardContent, caseRoomName, newCaseNumber } from '../../../../src/domain/case/case';
import { contactContent } from '../../../../src/domain/contact/contact';
import { contactReasons, type BuiltInReason } from '../../../../src/domain/contact/contact-reasons';
import { codesOf, languages } from '../../../../src/domain/codes';

const fromBytes = (bytes: number[]) => newCaseNumber((target) => (target.set(bytes), target));

describe('a case number', () => {
  it('is one that a contact accepts, whatever the randomness', () => {
    const number = contactContent.shape.number;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 255 }), { minLength: 5, maxLength: 5 }), (bytes) => {
        expect(number.safeParse(fromBytes(bytes)).success).toBe(true);
      }),
    );
  });

  it('never has a letter that is heard or read wrong', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      expect(fromBytes([byte, byte, byte, byte, byte]).slice(2)).not.toMatch(/[ILOU]/);
    }
  });

  it('uses every sign equally often', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = fromBytes([byte, 0, 0, 0, 0]).charAt(2);
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it('differs from one contact to the next', () => {
    const numbers = Array.from({ length: 50 }, () => newCaseNumber((bytes) => webcrypto.getRandomValues(bytes)));
    expect(new Set(numbers).size).toBeGreaterThan(48);
  });
});

describe('the name of a group chat', () => {
  it('is the number and the reason in the language of the one who opens it', () => {
    expect(caseRoomName('Y-7K3QF', { reason: 'discharge' }, 'fi')).toBe('Y-7K3QF · kotiutuminen');
    expect(caseRoomName('Y-7K3QF', { reason: 'discharge' }, 'sv')).toBe('Y-7K3QF · utskrivning');
  });

  it('holds nothing but those two, for every reason and language', () => {
    for (const reason of codesOf<BuiltInReason>(contactReasons)) {
      for (const language of languages) {
        expect(caseRoomName('Y-7K3QF', { reason }, language)).toBe(`Y-7K3QF · ${contactReasons[reason][language]}`);
      }
    }
  });
});

describe('the card of a group chat', () => {
  it('may tell of the client as little as nothing', () => {
    const card = { v: 1, number: 'Y-7K3QF', reason: 'memory', client: {} };
    expect(caseCardContent.parse(card)).toMatchObject({ number: 'Y-7K3QF', text: '' });
  });

  it('says of the client no more than was put in it', () => {
    const card = caseCardContent.parse({
      v: 1,
      number: 'Y-7K3QF',
      reason: 'memory',
      client: { phone: '040 000 0000' },
    });
    expect(card.client).toEqual({ phone: '040 000 0000' });
  });

  it('is read as well when it tells everything', () => {
    const client = { name: 'Testi Asiakas', phone: '1', municipality: 'Forssa', language: 'sv' };
    const onBehalf = { name: 'Tiina Testi', relation: '', basis: 'appointed-guardian' };
    const card = { v: 1, number: 'Y-7K3QF', reason: 'memory', client, onBehalf, text: 'Huoli.' };
    expect(caseCardContent.parse(card)).toEqual(card);
  });
});
