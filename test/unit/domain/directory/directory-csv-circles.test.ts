import { describe, expect, it } from 'vitest';
import { dryRun } from '../../../../src/domain/directory/directory-csv';
import { additionsOf, circlesOfRows, type KnownCircle } from '../../../../src/domain/directory/directory-csv-circles';

const circle = (roomId: string, name: string, more: Partial<KnownCircle> = {}): KnownCircle => ({
  ...{ roomId, name, mayManage: true, people: new Set<string>() },
  ...more,
});
const circles = [
  circle('!home', 'Kotihoito Pohjoinen', { people: new Set(['@aino:example.org']) }),
  circle('!memory', 'Muisti'),
  circle('!others', 'Lääkehoito', { mayManage: false }),
  circle('!one', 'Verkosto'),
  circle('!other', 'verkosto'),
];

const file = (...rows: string[]) =>
  dryRun(new TextEncoder().encode(['user;name;profession;circles', ...rows].join('\n')), new Map(), 'example.org');

describe('the circles that an imported file names', () => {
  it('are those that the importer may invite to, whatever the capitals', () => {
    const run = file('aino;Aino Kuura;nurse;"kotihoito pohjoinen, MUISTI, muisti"');
    const [row] = circlesOfRows(run, circles).values();
    expect(row?.added.map(({ roomId }) => roomId)).toEqual(['!memory']);
    expect(row?.kept.map(({ roomId }) => roomId)).toEqual(['!home']);
    expect(row?.problems).toEqual([]);
  });

  it('are said row by row where they are unknown, another’s or called as another is; the rest of the row stands', () => {
    const run = file('aino;Aino Kuura;nurse;"Ei tällaista, Lääkehoito, Verkosto, Muisti"');
    const [row] = circlesOfRows(run, circles).values();
    expect(run.rows[0]?.outcome).toBe('new');
    expect(row?.problems).toEqual([
      { kind: 'unknown', value: 'Ei tällaista' },
      { kind: 'not-yours', value: 'Lääkehoito' },
      { kind: 'ambiguous', value: 'Verkosto' },
    ]);
    expect(row?.added.map(({ roomId }) => roomId)).toEqual(['!memory']);
  });

  it('get nobody from a row that is wrong, and everybody else in acts that are not too large', () => {
    const run = file(
      'aino;Aino Kuura;nurse;Muisti',
      'saga;Saga Dim;unheard of;Muisti',
      'tapio;Tapio Lumi;nurse;Muisti',
      'otso;Otso Halla;nurse;Muisti',
    );
    expect(additionsOf(run, circlesOfRows(run, circles), 2)).toEqual([
      { roomId: '!memory', people: ['@aino:example.org', '@tapio:example.org'] },
      { roomId: '!memory', people: ['@otso:example.org'] },
    ]);
  });
});
