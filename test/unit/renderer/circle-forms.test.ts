import { describe, expect, it } from 'vitest';
import { act } from '../../../src/domain/act';
import type { MemberLine } from '../../../src/domain/directory/member-csv';
import {
  createCircleAct,
  createCircleProblems,
  emptyCircleForm,
} from '../../../src/renderer/features/circle/create-circle-form';
import { meantBy } from '../../../src/renderer/features/circle/member-file';
import { circleEdits, type CircleForm } from '../../../src/renderer/features/circle/state-form';

const empty = emptyCircleForm({ consultation: 'Kysy piiriltä', inbox: 'Yhteydenotot' });

describe('the form of a new circle', () => {
  it('asks for the circle’s name, and for the names of the rooms that are wanted', () => {
    expect(createCircleProblems(empty)).toEqual(['name']);
    const nameless = { ...empty, name: 'Muistityö', inbox: { isWanted: true, name: ' ' } };
    expect(createCircleProblems(nameless)).toEqual(['inbox']);
    expect(createCircleProblems({ ...nameless, inbox: { isWanted: false, name: ' ' } })).toEqual([]);
  });

  it('asks for fewer people than one act may name', () => {
    const people = Array.from({ length: 501 }, (_, index) => `@p${index}:piiri.example`);
    expect(createCircleProblems({ ...empty, name: 'Kaikki', people })).toEqual(['people']);
  });

  it('makes an act with the rooms that were not left out', () => {
    const made = createCircleAct({ ...empty, name: ' Muistityö ', inbox: { isWanted: false, name: '' } }, '!o:p');
    expect(act.parse(made)).toMatchObject({
      name: 'Muistityö',
      access: 'ask',
      rooms: [{ kind: 'consultation', name: 'Kysy piiriltä' }],
    });
  });
});

describe('the form that edits a circle', () => {
  const was = { name: 'Muistityö', kind: 'team', purpose: 'Vanha', access: 'ask' } as const;
  const form: CircleForm = { ...was, was, bases: { name: '$n', topic: '$t', circle: '$c', access: '$a' } };

  it('saves nothing that was not changed', () => {
    expect(circleEdits(form, '!o:p')).toEqual([]);
  });

  it('bases each edit on what was seen when the form was opened', () => {
    const edits = circleEdits({ ...form, name: 'Muistitiimi', access: 'open' }, '!o:p');
    expect(edits.map(({ edit, basis }) => [edit.type, basis])).toEqual([
      ['m.room.name', '$n'],
      ['m.room.join_rules', '$a'],
    ]);
    expect(edits[1]?.edit.content).toMatchObject({ join_rule: 'restricted', allow: [{ room_id: '!o:p' }] });
  });

  it('writes a purpose where members read it and where others browse', () => {
    const edits = circleEdits({ ...form, purpose: 'Uusi' }, '!o:p');
    expect(edits.map(({ edit }) => edit.content)).toEqual([{ v: 1, kind: 'team', purpose: 'Uusi' }, { topic: 'Uusi' }]);
  });
});

describe('a list of people', () => {
  it('means those found and those chosen, each once, and nobody for a line that is unclear or unknown', () => {
    const lines: MemberLine[] = [
      { line: 1, text: 'Aino', outcome: 'found', userId: '@aino:p' },
      { line: 2, text: 'Virta', outcome: 'ambiguous', userIds: ['@a:p', '@b:p'] },
      { line: 3, text: 'Virta', outcome: 'ambiguous', userIds: ['@a:p', '@b:p'] },
      { line: 4, text: 'Ei kukaan', outcome: 'unknown' },
      { line: 5, text: 'Aino', outcome: 'found', userId: '@aino:p' },
    ];
    expect(meantBy(lines, new Map([[2, '@b:p']]))).toEqual(['@aino:p', '@b:p']);
  });
});
