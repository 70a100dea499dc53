import { describe, expect, it } from 'vitest';
import { languageNames, languages, type CodeList } from '../../../../src/domain/codes';
import {
  consentWays,
  contactChannels,
  contactCloseReasons,
  identifications,
  onBehalfBases,
} from '../../../../src/domain/contact/contact';
import { contactReasons } from '../../../../src/domain/contact/contact-reasons';
import {
  personContent,
  personStateKey,
  personUserId,
  professionCodes,
  professions,
  unstatedOfPerson,
} from '../../../../src/domain/directory/directory';
import { urgencies } from '../../../../src/domain/service/service';
import {
  shortWeekday,
  weekdayCodes,
  weekdayOf,
  weekdays,
  weekdaysBetween,
} from '../../../../src/domain/calendar/weekdays';

const lists: [string, CodeList<string>][] = [
  ['professions', professions],
  ['urgencies', urgencies],
  ['weekdays', weekdays],
  ['languages', languageNames],
  ['channels', contactChannels],
  ['reasons', contactReasons],
  ['ways of consent', consentWays],
  ['ends of a contact', contactCloseReasons],
  ['ways of identifying', identifications],
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
    expect(personContent.safeParse(person).success).toBe(true);
    expect(personContent.safeParse({ ...person, profession: 'boss' }).success).toBe(false);
    expect(personContent.safeParse({ ...person, name: '' }).success).toBe(false);
  });

  it('works from Monday to Friday and has no substitutes where an older entry says nothing of it', () => {
    const person = { v: 1, name: 'Aino Koskinen', profession: 'nurse' };
    expect(personContent.parse(person)).toEqual({ ...person, ...unstatedOfPerson });
    expect(unstatedOfPerson.workingDays).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  });

  it('has one-line texts and lists without repetition, however they were written', () => {
    const entry = personContent.parse({
      v: 1,
      name: ' Aino \n Koskinen ',
      profession: 'nurse',
      unit: '\t',
      skills: ['haavanhoito ', 'haavanhoito'],
      workingDays: ['sun', 'mon', 'sun'],
      substitutes: ['@b:piiri.example', '@a:piiri.example', '@b:piiri.example'],
    });
    expect(entry).toMatchObject({ name: 'Aino Koskinen', unit: '', skills: ['haavanhoito'] });
    expect(entry).toMatchObject({
      workingDays: ['mon', 'sun'],
      substitutes: ['@b:piiri.example', '@a:piiri.example'],
    });
  });

  it.each([
    ['a name of blanks', { name: ' \u0000 ' }],
    ['a week without working days', { workingDays: [] }],
    ['a substitute by name', { substitutes: ['Tapio Lumivirta'] }],
    ['six substitutes', { substitutes: ['a', 'b', 'c', 'd', 'e', 'f'].map((user) => `@${user}:piiri.example`) }],
    ['a skill of 61 signs', { skills: ['x'.repeat(61)] }],
    ['21 skills', { skills: Array.from({ length: 21 }, (_, index) => `skill ${index}`) }],
  ])('is not accepted with %s', (_, wrong) => {
    expect(personContent.safeParse({ v: 1, name: 'Aino Koskinen', profession: 'nurse', ...wrong }).success).toBe(false);
  });
});

describe('a weekday', () => {
  it('is known by two signs of its name in any language, and never taken for another', () => {
    for (const day of weekdayCodes) {
      for (const name of Object.values(weekdays[day])) {
        for (let length = 2; length <= name.length; length++) expect(weekdayOf(name.slice(0, length))).toBe(day);
      }
      for (const language of languages) expect(weekdayOf(`${shortWeekday(day, language)}.`)).toBe(day);
      expect(weekdayOf(day)).toBe(day);
    }
    for (const text of ['', 'm', 'xx', 'maanantaina']) expect(weekdayOf(text)).toBeNull();
  });

  it('counts on to another, also over the end of the week', () => {
    expect(weekdaysBetween('tue', 'thu')).toEqual(['tue', 'wed', 'thu']);
    expect(weekdaysBetween('sat', 'mon')).toEqual(['sat', 'sun', 'mon']);
    expect(weekdaysBetween('wed', 'wed')).toEqual(['wed']);
  });
});
