import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import type { PersonContent } from '../../../../src/domain/directory/directory';
import { changesOf, dryRun } from '../../../../src/domain/directory/directory-csv';
import { peopleCsv } from '../../../../src/domain/directory/directory-csv-export';
import { anyDirectory, anyPerson, directory, person } from './people';

const encode = (text: string) => new TextEncoder().encode(text);
const current = directory({
  aino: person('Aino Kuurankukka', { unit: 'Kotihoito', languages: ['fi'], substitutes: ['@gone:piiri.example'] }),
  eetu: person('Eetu Hallapuro', { skills: ['haavanhoito'] }),
});

describe('exporting the directory', () => {
  it('writes names in the reader’s language, by name, for office programs', () => {
    expect(peopleCsv(current, 'sv').split('\r\n')).toEqual([
      '\uFEFFanvändar-id;namn;yrke;enhet;språk;kompetens;arbetsdagar;ersättare',
      'aino:piiri.example;Aino Kuurankukka;sjukskötare;Kotihoito;finska;;mån, tis, ons, tor, fre;gone:piiri.example',
      'eetu:piiri.example;Eetu Hallapuro;sjukskötare;;;haavanhoito;mån, tis, ons, tor, fre;',
      '',
    ]);
  });

  it('guards what a spreadsheet would take for a formula', () => {
    const people = directory({ '=1': person('=HYPERLINK("x")', { unit: '-1', skills: ['@a', "'+b"] }) });
    expect(peopleCsv(people, 'en').split('\r\n')[1]).toBe(
      `"'=1:piiri.example";"'=HYPERLINK(""x"")";nurse;"'-1";;"'@a, '+b";Mon, Tue, Wed, Thu, Fri;`,
    );
  });

  it('is read back without a change, in every language', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...languages), (people, language) => {
        fc.pre(people.size > 0);
        const { rows, fileProblems } = dryRun(encode(peopleCsv(people, language)), people, 'piiri.example');
        expect(fileProblems).toEqual([]);
        expect(rows.map(({ outcome, problems }) => [outcome, problems])).toEqual(rows.map(() => ['same', []]));
        expect(rows.map(({ userId }) => userId).toSorted()).toEqual([...people.keys()].toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('is read back into an empty directory as the same people', () => {
    const users = ['@a:piiri.example', '@b:piiri.example'] as const;
    fc.assert(
      fc.property(anyPerson, anyPerson, (one, other) => {
        const some = new Map<string, PersonContent>([
          [users[0], { ...one, substitutes: [users[1]] }],
          [users[1], { ...other, substitutes: [] }],
        ]);
        const read = changesOf(dryRun(encode(peopleCsv(some, 'fi')), new Map(), 'piiri.example'));
        expect(new Map(read.map(({ userId, content }) => [userId, content]))).toEqual(some);
      }),
    );
  });
});
