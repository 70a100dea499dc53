import { describe, expect, it, test } from 'vitest';
import { clientKeys } from '../../../../src/domain/contact/client-keys';
import { identityCodeProblem } from '../../../../src/domain/contact/identity-code';
import { municipalityNames } from '../../../../src/domain/contact/municipalities';
import { languageCodes, languageNameIn } from '../../../../src/domain/directory/language-codes';
import { phoneKey } from '../../../../src/domain/contact/phone-number';
import { powerAt } from '../../../../src/domain/circle/power-history';

test.each([
  ['040 123 4567', '+358401234567'],
  ['(040) 123-4567', '+358401234567'],
  ['+358 40 1234567', '+358401234567'],
  ['+358 (0)40 1234567', '+358401234567'],
  ['00358401234567', '+358401234567'],
  ['040\u00a0123\u20114567', '+358401234567'],
  ['+46 70 123 45 67', '+46701234567'],
  ['019 123 456', '+35819123456'],
  ['112', ''],
  ['soita tyttärelle', ''],
  ['', ''],
  ['040 123 4567 (tytär)', ''],
])('the phone number %s is known as "%s"', (written, key) => {
  expect(phoneKey(written)).toBe(key);
});

describe('a client', () => {
  it('is found by code and number, however they were written', () => {
    expect(clientKeys({ identityCode: '010190-999W', phone: '040 123 4567' })).toEqual(
      clientKeys({ identityCode: ' 010190–999w ', phone: '+358401234567' }),
    );
    expect(clientKeys({ identityCode: '010190-999W', phone: '0401234567' })).toHaveLength(2);
  });

  it('is not found by what is no code or number', () => {
    expect(clientKeys({ identityCode: '010190-9998', phone: 'ei ole' })).toEqual([]);
    expect(clientKeys({})).toEqual([]);
  });
});

test('a personal identity code is right from any century and in any case', () => {
  const now = Date.UTC(2026, 0, 1);
  for (const code of ['010190-999W', '010190y999w', '010190Y999W']) expect(identityCodeProblem(code, now)).toBeNull();
});

test('every municipality has its name in each language, and none stands twice', () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    const names = municipalityNames(language);
    expect(names).toHaveLength(308);
    expect(new Set(names).size).toBe(308);
    expect(names.join()).not.toMatch(/_/);
  }
  expect(municipalityNames('sv')).toContain('Åbo');
});

test('every language of a client has a name in each language of the interface', () => {
  for (const code of languageCodes) {
    for (const language of ['fi', 'sv', 'en'] as const) expect(languageNameIn(code, language)).not.toBe(code);
  }
  expect(new Set(languageCodes).size).toBe(languageCodes.length);
  expect(languageNameIn('fse', 'sv')).toBe('finskt teckenspråk');
});

describe('who led a room when', () => {
  const changes = [
    { sort: 10, before: { '@a:x': 100 }, after: { '@a:x': 100, '@b:x': 50 } },
    { sort: 20, before: { '@a:x': 100, '@b:x': 50 }, after: { '@a:x': 100 } },
  ];
  it.each([
    [5, 0],
    [15, 50],
    [25, 0],
  ])('at the place %i it is what the last change before it says', (sort, power) => {
    expect(powerAt('@b:x', sort, changes, { '@b:x': 100 })).toBe(power);
  });

  it('is what holds now where no change is known', () => {
    expect(powerAt('@b:x', 5, [], { '@b:x': 100 })).toBe(100);
  });
});
