import { describe, expect, it } from 'vitest';
import type { PersonContent } from '../../../src/domain/directory/directory';
import { unstatedOfPerson } from '../../../src/domain/directory/directory';
import { peopleIndex, searchPeople } from '../../../src/domain/directory/people-search';
import { entryOf, find, type Sources } from '../../../src/renderer/features/palette/entries';

const sources = (given: Partial<Sources>): Sources => ({
  ...{ rooms: [], cases: [], closed: new Set<string>(), questions: [], commands: [], people: () => [], recent: [] },
  ...given,
});
const titles = (query: string, given: Partial<Sources>) =>
  find(query, sources(given)).map(({ name, entries }) => [name, entries.map(({ title }) => title)]);

describe('the search over everything', () => {
  const rooms = [entryOf('/a', 'Kysy tiimiltä', 'Kotihoito'), entryOf('/b', 'Yöpäivystys', 'Kotihoito')];
  const commands = [entryOf('ask', 'Kysy', ''), entryOf('quiet', 'Älä ilmoita tuntiin', '', 'mykistä')];

  it('finds with and without diacritics, by the beginning of any word, and by other words of a function', () => {
    expect(titles('yopaiv', { rooms })).toEqual([['rooms', ['Yöpäivystys']]]);
    expect(titles('Yöpäiv', { rooms })).toEqual([['rooms', ['Yöpäivystys']]]);
    expect(titles('tiim', { rooms })).toEqual([['rooms', ['Kysy tiimiltä']]]);
    expect(titles('mykista', { commands })).toEqual([['commands', ['Älä ilmoita tuntiin']]]);
    expect(titles('kotihoito yö', { rooms })).toEqual([['rooms', ['Yöpäivystys']]]);
    expect(titles('kissa', { rooms, commands })).toEqual([]);
  });

  it('puts a name that begins with the query before one in which it only occurs, whatever group it is of', () => {
    const questions = [entryOf('/1', 'Uusi kysymys', ''), entryOf('/2', 'Kysymys haavasta', '')];
    expect(titles('kysy', { rooms, questions, commands })).toEqual([
      ['rooms', ['Kysy tiimiltä']],
      ['questions', ['Kysymys haavasta', 'Uusi kysymys']],
      ['commands', ['Kysy']],
    ]);
  });

  it('shows before anything is typed where one was of late, and what can be done', () => {
    expect(titles(' ', { rooms, commands, recent: ['/b', '/gone', '/a'] })).toEqual([
      ['recent', ['Yöpäivystys', 'Kysy tiimiltä']],
      ['commands', ['Kysy', 'Älä ilmoita tuntiin']],
    ]);
  });

  it('shows a closed case to whoever looks for it, and not among the places of late', () => {
    const given = { cases: [entryOf('/c', 'Y-7K3QF · liikkuminen', 'suljettu tapaus')], closed: new Set(['/c']) };
    expect(titles('', { ...given, recent: ['/c'] })).toEqual([]);
    expect(titles('7k3qf', given)).toEqual([['cases', ['Y-7K3QF · liikkuminen']]]);
  });

  it('puts where one was of late before its equals', () => {
    expect(titles('kotihoito', { rooms, recent: ['/b'] })).toEqual([['rooms', ['Yöpäivystys', 'Kysy tiimiltä']]]);
  });

  it('finds one among 5,000 people, 600 rooms and 5,000 questions', () => {
    const first = ['Aino', 'Väinö', 'Saga', 'Tapio', 'Åsa'];
    const last = ['Kuurankukka', 'Lumivirta', 'Hämeenaro', 'Öljymäki'];
    const people = new Map(
      Array.from({ length: 5_000 }, (_, index): [string, PersonContent] => [
        `@p${index}:example.org`,
        {
          ...unstatedOfPerson,
          ...{ v: 1, name: `${first[index % 5]} ${last[index % 4]} ${index}`, profession: 'nurse', unit: 'Kotihoito' },
        },
      ]),
    );
    const index = peopleIndex(people, 'fi');
    const many = (count: number, kind: string) =>
      Array.from({ length: count }, (_, at) => entryOf(`/${kind}${at}`, `${kind} ${at}`, 'Kotihoito pohjoinen'));
    const all = sources({
      rooms: many(600, 'Huone'),
      questions: many(5_000, 'Kysymys haavasta'),
      people: (query) =>
        searchPeople(index, query, {})
          .slice(0, 6)
          .map((userId) => entryOf(userId, userId, '')),
    });
    const found = (query: string) => find(query, all).flatMap((section) => section.entries.map(({ title }) => title));
    expect(found('vaino oljy')[0]).toMatch(/^@p\d+:example\.org$/);
    expect(found('haavasta 4999')).toEqual(['Kysymys haavasta 4999']);
    expect(found('xyz')).toEqual([]);
  });
});
