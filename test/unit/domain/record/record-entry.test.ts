import { describe, expect, it } from 'vitest';
import {
  draftedEntry,
  entryFileName,
  entryText,
  saidText,
  type RecordSource,
} from '../../../../src/domain/record/record-entry';
import {
  recordParts,
  recordPrompt,
  recordTemplateCodes,
  templateForReason,
} from '../../../../src/domain/record/record-templates';
import { recordLanguages } from '../../../../src/domain/work-items/record';

const noon = Date.UTC(2026, 2, 2, 10);
const tapio = { name: 'Tapio Lumivirta', profession: 'physiotherapist' } as const;
const source: RecordSource = {
  card: {
    v: 1,
    number: 'Y-7K3QF',
    reason: 'mobility',
    client: {},
    onBehalf: { name: 'Keksitty Tytär', relation: 'tytär', basis: 'suomi-fi-mandate' },
    text: 'Asiakas on kaatunut.',
  },
  openedAt: noon,
  people: [tapio, { name: 'Eetu Vieras', profession: null }],
  said: [{ by: tapio, ts: noon, words: ' Tukikahva puuttuu. ' }],
  tasks: [
    { what: 'Asenna kahva', assignee: tapio, due: noon, isDone: false },
    { what: 'Soita', assignee: { name: 'Eetu Vieras', profession: null }, due: undefined, isDone: true },
  ],
};

describe('the draft of an entry', () => {
  it('tells of the contact, who dealt with it, what was said and who does what by when', () => {
    expect(draftedEntry(source, 'fi')).toEqual({
      occasion: [
        'Yhteydenotto Y-7K3QF, 2.3.2026 klo 12.00: liikkuminen ja kaatumiset.',
        'Puolesta asioi: Keksitty Tytär, tytär.',
        'Asiaa käsittelivät: Tapio Lumivirta, fysioterapeutti; Eetu Vieras.',
        'Asiakas on kaatunut.',
      ].join('\n'),
      assessment: 'Tapio Lumivirta, fysioterapeutti (2.3.2026 klo 12.00): Tukikahva puuttuu.',
      decisions: '',
      plan: '',
      actions: [
        '– Asenna kahva (Tapio Lumivirta, fysioterapeutti, viimeistään 2.3.2026 klo 12.00)',
        '– Soita (Eetu Vieras, tehty)',
      ].join('\n'),
    });
  });

  it('is in Swedish where that is chosen, apart from what people said', () => {
    const { occasion, assessment, actions } = draftedEntry(source, 'sv');
    expect(occasion).toContain('Kontakt Y-7K3QF');
    expect(assessment).toMatch(/^Tapio Lumivirta, fysioterapeut \(.*\): Tukikahva puuttuu\.$/);
    expect(actions).toContain('senast');
  });

  it('names a message by who said it, as what, and when', () => {
    const line = saidText({ by: { name: 'Eetu Vieras', profession: null }, ts: noon, words: 'Hei' }, 'fi');
    expect(line).toBe('Eetu Vieras (2.3.2026 klo 12.00): Hei');
  });
});

describe('the text of an entry', () => {
  it('has a heading for each part that says something, and none for the others', () => {
    const text = entryText(
      { ...draftedEntry(source, 'fi'), occasion: 'Kaatuminen', actions: '  ' },
      'Y-7K3QF',
      noon,
      'fi',
    );
    expect(text.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      'Kirjaus Y-7K3QF, 2.3.2026 klo 12.00',
      'Aihe',
      'Arvio',
    ]);
  });

  it('is saved under the number of the case and the day in Finland alone', () => {
    expect(entryFileName('Y-7K3QF', Date.UTC(2026, 2, 1, 23))).toBe('Y-7K3QF-2026-03-02');
  });
});

describe('a template', () => {
  it('is chosen by why contact was made, and is the general one where that is of the organisation itself', () => {
    expect(templateForReason('memory')).toBe('functioning');
    expect(templateForReason('discharge')).toBe('discharge');
    expect(templateForReason('own-reason')).toBe('general');
    expect(templateForReason('constructor')).toBe('general');
  });

  it('says in both languages what belongs in each of its parts', () => {
    for (const template of recordTemplateCodes) {
      for (const part of recordParts) {
        const prompts = recordLanguages.map((language) => recordPrompt(template, part, language));
        expect(prompts.every((prompt) => prompt.length > 20)).toBe(true);
        expect(prompts[0]).not.toBe(prompts[1]);
      }
    }
  });
});
