import { describe, expect, it } from 'vitest';
import { removedPerson, personContent, type PersonContent } from '../../../src/domain/directory/directory';
import { stateEdit } from '../../../src/domain/state-edit';
import { eventTypes } from '../../../src/domain/event-types';
import { listedAndFormer } from '../../../src/renderer/data/keep-people';

const entry: PersonContent = personContent.parse({
  ...{ v: 1, name: 'Saga Dimvik', profession: 'nurse', unit: 'Kotihoito' },
  ...{ languages: ['sv'], skills: ['haavanhoito'], substitutes: ['@aino:pieni.example'] },
});

describe('a person who is taken out of the directory', () => {
  it('leaves nothing of her entry but how she is called, in content that every device reads', () => {
    const content = removedPerson(entry);
    const edit = { type: eventTypes.person, stateKey: 'saga.dimvik:pieni.example', content };
    expect(stateEdit.parse(edit).content).toEqual(content);
    expect(JSON.stringify(content)).not.toMatch(/Kotihoito|haavanhoito|aino|"sv"/);
    expect(content).toMatchObject({ name: 'Saga Dimvik', removed: true });
  });

  it('is listed no more and keeps her name, and is listed again once she is added', () => {
    const aino = personContent.parse({ v: 1, name: 'Aino Kuurankukka', profession: 'nurse' });
    const all = new Map([
      ['@aino:pieni.example', aino],
      ['@saga:pieni.example', removedPerson(entry)],
    ]);
    const { people, former } = listedAndFormer(all);
    expect([...people.keys()]).toEqual(['@aino:pieni.example']);
    expect(former.get('@saga:pieni.example')?.name).toBe('Saga Dimvik');
    const again = new Map([...all, ['@saga:pieni.example', entry]]);
    expect(listedAndFormer(again).people).toBe(again);
  });
});
