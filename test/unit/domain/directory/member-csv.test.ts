import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../src/domain/directory/csv-table';
import { readMembers } from '../../../../src/domain/directory/member-csv';
import { anyDirectory, directory, person } from './people';

const people = new Map([
  ...directory({
    aino: person('Aino Pölönen'),
    polonen: person('Aino Polonen'),
    eetu: person('Eetu Hallapuro'),
    matti1: person('Matti Virtanen'),
    matti2: person('Matti Virtanen'),
  }),
  ['@eetu:other.example', person('Eetu Muualta')] as const,
]);

/** The user whom each line finds, all whom it may mean, or nobody. */
function read(file: string): string[] {
  const result = readMembers(new TextEncoder().encode(file), people);
  if (!result.ok) return [result.problem];
  return result.value.map((line) => {
    if (line.outcome === 'found') return line.userId;
    return line.outcome === 'ambiguous' ? `ambiguous ${line.userIds.length}` : `unknown ${line.text}`;
  });
}

describe('a list of members', () => {
  it.each([
    ['a user id', '@aino:piiri.example', '@aino:piiri.example'],
    ['a user id without its @', 'eetu:other.example', '@eetu:other.example'],
    ['the part before the server', 'matti1', '@matti1:piiri.example'],
    ['a name', 'eetu hallapuro', '@eetu:piiri.example'],
    ['a name with the family name first', 'Hallapuro, Eetu', '@eetu:piiri.example'],
    ['the name to the letter before one without diacritics', 'Aino Pölönen', '@aino:piiri.example'],
    ['a name that two people have', 'Matti Virtanen', 'ambiguous 2'],
    ['a name that fits two people', 'Pölönen Aino', 'ambiguous 2'],
    ['a user that two servers have', 'eetu', 'ambiguous 2'],
    ['nobody by a part of a name', 'Eetu', 'unknown Eetu'],
    ['nobody by a stranger’s name', 'Outi Outo', 'unknown Outi Outo'],
    ['nobody by signs alone', '!!!', 'unknown !!!'],
  ])('finds by %s', (_, line, outcome) => {
    expect(read(line)).toEqual([outcome]);
  });

  it('is one person on each line, blank ones left out', () => {
    expect(read('\uFEFFaino:piiri.example\r\n\r\nEetu Hallapuro\r\n')).toEqual([
      '@aino:piiri.example',
      '@eetu:piiri.example',
    ]);
  });

  it('may have a header, and then the user goes before the name', () => {
    expect(read('Nimi;Käyttäjätunnus;puhelin\nMatti Virtanen;matti2;1\nEetu Hallapuro;;2\n;;3')).toEqual([
      '@matti2:piiri.example',
      '@eetu:piiri.example',
    ]);
    expect(read('name,unit\n"Hallapuro, Eetu",x')).toEqual(['@eetu:piiri.example']);
  });

  it('tells where a line stands', () => {
    const result = readMembers(new TextEncoder().encode('user\n\naino'), people);
    expect(result).toMatchObject({ ok: true, value: [{ line: 3, text: 'aino' }] });
  });

  it.each([
    ['empty', '\n\n'],
    ['empty', 'user\n'],
    ['unreadable', 'aino\0'],
    ['too-large', 'x'.repeat(5 * 1024 * 1024 + 1)],
    ['too-many-rows', 'aino\n'.repeat(10_002)],
  ])('says that the file is %s', (problem, file) => {
    expect(read(file)).toEqual([problem]);
  });

  it('finds everyone by user id, and by name everyone who has it', () => {
    fc.assert(
      fc.property(anyDirectory, (someone) => {
        for (const [userId, { name }] of someone) {
          const file = (header: string, cell: string) => new TextEncoder().encode(csvText([[header], [cell]]));
          expect(readMembers(file('user', userId), someone)).toMatchObject({ value: [{ outcome: 'found', userId }] });
          const byName = readMembers(file('name', name), someone);
          expect(byName).not.toMatchObject({ value: [{ outcome: 'unknown' }] });
        }
      }),
    );
  });

  it('is never an error, whatever the file', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readMembers(bytes, people)));
  });
});
