import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import { professionCodes, professions, type PersonContent } from '../../../../src/domain/directory/directory';
import { fold } from '../../../../src/domain/folding';
import { peopleIndex, searchPeople, type PeopleFilters } from '../../../../src/domain/directory/people-search';
import { anyDirectory, directory, person } from './people';

function found(people: Record<string, PersonContent>, query: string, filters: PeopleFilters = {}): string[] {
  const ids = searchPeople(peopleIndex(directory(people), 'fi'), query, filters);
  return ids.map((id) => id.slice(1, id.indexOf(':')));
}

const team = {
  aino: person('Aino Kuurankukka', { profession: 'physiotherapist', unit: 'Kuntoutus', languages: ['fi', 'sv'] }),
  vaino: person('Väinö Ahonen', { unit: 'Kotihoidon pohjoinen tiimi', skills: ['haavanhoito', 'PEG-letku'] }),
  ase: person('Åse Björk-Šimkevič', { profession: 'social-worker', languages: ['sv'] }),
  soren: person('Søren O’Neil', { profession: 'physician', languages: ['en'], skills: ['Muistisairaudet'] }),
};

describe('searching for people', () => {
  it('finds everybody, by name, when nothing is asked', () => {
    expect(found(team, '')).toEqual(['aino', 'soren', 'vaino', 'ase']);
    expect(found(team, ' -!')).toHaveLength(4);
  });

  it.each([
    ['vaino', 'vaino'],
    ['VÄINÖ', 'vaino'],
    ['äinö kuu', 'aino'],
    ['ase', 'ase'],
    ['bjork', 'ase'],
    ['bjørk', 'ase'],
    ['simkevic', 'ase'],
    ['björk šim', 'ase'],
    ['søren', 'soren'],
    ['soren', 'soren'],
    ['oneil', 'soren'],
    ["o'neil", 'soren'],
  ])('finds a name with or without its diacritics: %s', (query, user) => {
    expect(found(team, query)[0]).toBe(user);
  });

  it.each([
    ['a profession in Finnish', 'fysio', ['aino']],
    ['a profession in Swedish', 'socialarb', ['ase']],
    ['a profession in English', 'physician', ['soren']],
    ['a unit', 'pohjoinen', ['vaino']],
    ['a skill', 'haavanhoito', ['vaino']],
    ['a part of a skill’s name', 'peg letku', ['vaino']],
    ['a language that is spoken', 'ruotsi', ['aino', 'ase']],
    ['words of several fields', 'ruotsi fysioterapeutti kuuran', ['aino']],
    ['a word that nothing has', 'aino hammaslääkäri', []],
  ])('finds %s', (_, query, users) => {
    expect(found(team, query)).toEqual(users);
  });

  it('puts first whose name begins so, then a word of the name, then any word, then a part of a word', () => {
    const people = {
      part: person('Anna Salokoski'),
      unit: person('Bertta Aho', { unit: 'Kosken tiimi' }),
      second: person('Cecilia Koskinen'),
      first: person('Koski Daavid'),
      earlier: person('Kosken Eero'),
    };
    expect(found(people, 'kosk')).toEqual(['earlier', 'first', 'second', 'unit', 'part']);
  });

  it('finds the family name first as well', () => {
    expect(found(team, 'kuurankukka aino')).toEqual(['aino']);
  });

  it('orders equals as Finnish orders names, and namesakes always alike', () => {
    const names = ['Öhman', 'Zeta', 'Ärri', 'Åberg', 'aalto', 'Bo'];
    const people = Object.fromEntries(names.map((name) => [name, person(name)]));
    expect(found(people, '')).toEqual(['aalto', 'Bo', 'Zeta', 'Åberg', 'Ärri', 'Öhman']);
    expect(found({ b: person('Aino Aho'), a: person('Aino Aho') }, 'aino')).toEqual(['a', 'b']);
  });

  it.each([
    ['a profession', { profession: 'nurse' as const }, ['vaino']],
    ['a unit, in any case', { unit: 'KUNTOUTUS' }, ['aino']],
    ['a whole unit and not its beginning', { unit: 'Kunto' }, []],
    ['a language', { language: 'sv' as const }, ['aino', 'ase']],
    ['a skill, in any case', { skill: 'muistisairaudet' }, ['soren']],
    ['a circle', { circleMembers: new Set(['@vaino:piiri.example', '@stranger:piiri.example']) }, ['vaino']],
    ['several at once', { language: 'sv' as const, profession: 'social-worker' as const }, ['ase']],
  ])('is narrowed by %s', (_, filters, users) => {
    expect(found(team, '', filters)).toEqual(users);
  });

  it('finds every person by her own full name', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...languages), (people, language) => {
        const index = peopleIndex(people, language);
        for (const [id, { name }] of people) expect(searchPeople(index, name, {})).toContain(id);
      }),
    );
  });

  it('finds the same with and without diacritics and capitals', () => {
    fc.assert(
      fc.property(anyDirectory, fc.string({ unit: 'grapheme', maxLength: 8 }), (people, query) => {
        const index = peopleIndex(people, 'fi');
        const queries = [query, ...[...people.values()].map(({ name }) => name.slice(0, 5))];
        for (const each of queries) {
          const ids = searchPeople(index, each, {});
          expect(searchPeople(index, fold(each), {})).toEqual(ids);
          expect(searchPeople(index, each.normalize('NFD'), {})).toEqual(ids);
        }
      }),
    );
  });

  it('finds among 5,000 people exactly those whom it should', () => {
    const givenNames = ['Aino', 'Väinö', 'Åse', 'Zoé', 'Søren', 'Šárka', 'Eetu', 'Saga', 'Onni', 'Päivi'];
    const people = new Map(
      Array.from({ length: 5000 }, (_, index) => {
        const given = givenNames[index % 10] ?? '';
        const profession = professionCodes[Math.floor(index / 10) % professionCodes.length] ?? 'nurse';
        const fields = { profession, unit: `Yksikkö ${index % 7}`, languages: index % 3 ? [] : ['sv' as const] };
        return [`@user${index}:piiri.example`, person(`${given} Sukunimi${index}`, fields)];
      }),
    );
    const index = peopleIndex(people, 'fi');
    expect(searchPeople(index, '', {})).toHaveLength(5000);
    expect(searchPeople(index, 'vaino', {})).toHaveLength(500);
    expect(searchPeople(index, 'sarka sukunimi1235', {})).toEqual(['@user1235:piiri.example']);
    expect(searchPeople(index, 'sukunimi4999', {})).toEqual(['@user4999:piiri.example']);
    const expected = [...people].filter(
      ([, { name, profession, unit, languages: spoken }]) =>
        name.startsWith('Saga') && profession === 'nurse' && unit === 'Yksikkö 3' && spoken.includes('sv'),
    );
    const filters: PeopleFilters = { unit: 'Yksikkö 3', language: 'sv' };
    const ids = searchPeople(index, `saga ${professions.nurse.sv}`, filters);
    expect(expected.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(expected.map(([id]) => id).toSorted());
  });
});
