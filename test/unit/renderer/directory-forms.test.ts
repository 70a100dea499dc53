import { describe, expect, it } from 'vitest';
import { dayAt, dayOf, momentAt } from '../../../src/domain/calendar/wall-clock';
import {
  emptyPersonForm,
  formOfPerson,
  newUserId,
  personOf,
  personProblems,
  userProblems,
  type PersonForm,
} from '../../../src/renderer/features/directory/person-form';
import { lastDayOf } from '../../../src/renderer/people/absence';
import {
  availabilityOfForm,
  availabilityProblems,
  formOfAvailability,
} from '../../../src/renderer/people/availability-form';
import { directory, person } from '../domain/directory/people';

const now = momentAt(dayOf('2026-11-24'), 14 * 60);
const away = (lastDay: string, note = '') => ({ status: 'away' as const, lastDay, note });

describe('the form in which one says that one is away', () => {
  it('takes the last day away as a whole, also when the clocks change in it', () => {
    const said = availabilityOfForm(away('2027-03-28'));
    expect(said.until).toBe(momentAt(dayOf('2027-03-29'), 0));
    expect(lastDayOf(said.until ?? NaN)).toBe(dayOf('2027-03-28'));
    expect(formOfAvailability(said, now)).toEqual(away('2027-03-28'));
  });

  it('needs no day, and refuses one that has passed or is none', () => {
    expect(availabilityOfForm(away('', ' Lomalla ')).until).toBeUndefined();
    expect(availabilityProblems(away(''), now)).toEqual([]);
    expect(availabilityProblems(away('2026-11-24'), now)).toEqual([]);
    expect(availabilityProblems(away('2026-11-23'), now)).toEqual(['day-passed']);
    expect(availabilityProblems(away('2026-02-30'), now)).toEqual(['day-malformed']);
  });

  it('tells of a note that is too long rather than cutting it', () => {
    expect(availabilityProblems(away('', 'a'.repeat(101)), now)).toEqual(['note-too-long']);
  });

  it('says nothing of the absence once one is here or it has passed', () => {
    expect(availabilityOfForm({ status: 'here', lastDay: '2026-12-01', note: 'Lomalla' })).toEqual({
      v: 1,
      status: 'here',
      note: '',
    });
    const passed = { v: 1, status: 'away', until: now - 1, note: 'Lomalla' } as const;
    expect(formOfAvailability(passed, now).status).toBe('here');
  });

  it('keeps an absence that ends within a day as that day', () => {
    const until = momentAt(dayAt(now) + 1, 12 * 60);
    expect(lastDayOf(until)).toBeNull();
    expect(formOfAvailability({ v: 1, status: 'away', until, note: '' }, now).lastDay).toBe('2026-11-25');
  });
});

const filled: PersonForm = { ...emptyPersonForm, name: 'Maija Malli', profession: 'nurse' };

describe('the form of an entry', () => {
  it('gives back an entry as it was, also with commas in a skill', () => {
    const entry = person('Väinö Šimkevič', {
      unit: 'Kuntoutus',
      languages: ['fi', 'sv'],
      skills: ['haavanhoito', 'a, b'],
      workingDays: ['mon', 'sat'],
      substitutes: ['@aino:piiri.example'],
    });
    expect(personOf(formOfPerson(entry))).toEqual(entry);
  });

  it('asks for name, profession and working days', () => {
    expect(personProblems({ ...emptyPersonForm, workingDays: [] })).toEqual([
      'name-missing',
      'profession-missing',
      'working-days-missing',
    ]);
    expect(personProblems(filled)).toEqual([]);
  });

  it('tells what is too long and too many', () => {
    expect(personProblems({ ...filled, name: 'a'.repeat(201), unit: 'a'.repeat(201) })).toEqual([
      'name-too-long',
      'unit-too-long',
    ]);
    const skills = Array.from({ length: 21 }, (_, index) => `taito ${index}`);
    expect(personProblems({ ...filled, skills: skills.join(', ') })).toEqual(['skills-too-many']);
    expect(personProblems({ ...filled, skills: 'a'.repeat(61) })).toEqual(['skill-too-long']);
  });

  it('asks of a new person a user id that nobody in the directory has', () => {
    const people = directory({ 'aino.kuura': person('Aino Kuura') });
    const problems = (user: string) => userProblems({ ...filled, user }, people, 'piiri.example');
    expect(problems(' ')).toEqual(['user-missing']);
    expect(problems('Aino Kuura')).toEqual(['user-malformed']);
    expect(problems('aino.kuura')).toEqual(['user-listed']);
    expect(problems('@aino.kuura:other.example')).toEqual([]);
    expect(newUserId(' maija.malli ', people, 'piiri.example')).toBe('@maija.malli:piiri.example');
  });
});
