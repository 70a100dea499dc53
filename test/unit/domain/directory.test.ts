import { describe, expect, it } from 'vitest';
import { languages, type CodeList } from '../../../src/domain/codes';
import { contactChannels, contactReasons, onBehalfBases } from '../../../src/domain/contact';
import {
  personContent,
  personStateKey,
  personUserId,
  professionCodes,
  professions,
} from '../../../src/domain/directory';
import { urgencies } from '../../../src/domain/service';

const lists: [string, CodeList<string>][] = [
  ['professions', professions],
  ['urgencies', urgencies],
  ['channels', contactChannels],
  ['reasons', contactReasons],
  ['bases of acting on behalf', onBehalfBases],
];

describe.each(lists)('the list of %s', (_, list) => {
  it('has a name for every code in every language', () => {
    for (const names of Object.values(list)) {
      for (const language of languages) expect(names[language].trim()).toBe(names[language]);
      for (const language of languages) expect(names[language]).not.toBe('');
    }
  });

  it('never calls two codes by the same name', () => {
    for (const language of languages) {
      const names = Object.values(list).map((entry) => entry[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a person in the directory', () => {
  it('is found by a state key that a lead may send', () => {
    expect(personStateKey('@aino:example.org')).toBe('aino:example.org');
    expect(personUserId(personStateKey('@aino:example.org'))).toBe('@aino:example.org');
  });

  it('is of a profession that the list knows', () => {
    expect(professionCodes).toContain('physiotherapist');
    const person = { v: 1, name: 'Aino Koskinen', profession: 'nurse' };
    expect(personContent.parse(person)).toEqual({ ...person, unit: '', languages: [] });
    expect(personContent.safeParse({ ...person, profession: 'boss' }).success).toBe(false);
    expect(personContent.safeParse({ ...person, name: '' }).success).toBe(false);
  });
});
