import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import type { CaseCardContent } from '../../../../src/domain/case/case';
import type { ContactContent } from '../../../../src/domain/contact/contact';
import type { QuestionContent } from '../../../../src/domain/consultation/consultation';
import { caseCardText, contactText, contactUpdateText, questionText } from '../../../../src/domain/message/plain-text';

const question: QuestionContent = {
  v: 1,
  topic: 'Lääkelista kotiutuessa',
  urgency: 'today',
  wanted: ['nurse', 'physician'],
  people: [],
  text: 'Kumpi lista on voimassa?\n',
  due: 1_795_000_000_000,
};

const contact: ContactContent = {
  v: 1,
  number: 'Y-7K3QF',
  channel: 'phone',
  reason: 'coping-at-home',
  urgency: 'now',
  client: { name: 'Testi Asiakas', phone: '040 000 0000', municipality: 'Hämeenlinna', language: 'fi' },
  onBehalf: { name: 'Tiina Testi', relation: 'tytär', basis: 'suomi-fi-mandate' },
  text: 'Ei pärjää enää portaissa.',
  due: 1_795_000_000_000,
};

const card: CaseCardContent = { v: 1, number: 'Y-7K3QF', reason: 'coping-at-home', client: {}, text: '' };

const whole: ContactContent = {
  ...contact,
  receivedAt: Date.UTC(2026, 10, 24, 7),
  client: {
    ...contact.client,
    identityCode: '010190-999W',
    address: 'Esimerkkitie 1',
    language: 'ar',
    interpreter: 'arabia',
    accessNeeds: 'pyörätuoli',
  },
  consent: { what: 'tietojen jakaminen', how: 'spoken', at: Date.UTC(2026, 10, 24, 8) },
};

describe('what a person with another Matrix client reads', () => {
  it('of a question, is its topic, urgency, wanted professions and text', () => {
    expect(questionText(question, 'fi')).toBe(
      [
        'Kysymys: Lääkelista kotiutuessa',
        'Kiireellisyys: tänään',
        'Toivottu vastaaja: sairaanhoitaja, lääkäri',
        '',
        'Kumpi lista on voimassa?',
      ].join('\n'),
    );
  });

  it('calls those by their names who are asked by name', () => {
    const names = new Map([['@aino:pieni.example', 'Aino Kuurankukka']]);
    const named = { ...question, wanted: [], people: [...names.keys()] };
    expect(questionText(named, 'fi', (userId) => names.get(userId) ?? userId)).toContain(
      'Kysytään nimeltä: Aino Kuurankukka',
    );
  });

  it('leaves out the line of what was not filled in', () => {
    expect(questionText({ ...question, wanted: [], text: '  ' }, 'sv')).toBe(
      'Fråga: Lääkelista kotiutuessa\nBrådska: i dag',
    );
  });

  it('of a contact, is all its facts and who acts on whose behalf', () => {
    expect(contactText(contact, 'fi')).toBe(
      [
        'Yhteydenotto Y-7K3QF',
        'Kanava: puhelin',
        'Syy: kotona pärjääminen',
        'Kiireellisyys: heti',
        'Asiakas: Testi Asiakas',
        'Puhelin: 040 000 0000',
        'Kunta: Hämeenlinna',
        'Asiointikieli: suomi',
        'Puolesta asioi: Tiina Testi (tytär, Suomi.fi-valtuus)',
        '',
        'Ei pärjää enää portaissa.',
      ].join('\n'),
    );
  });

  it('of a contact, is also when it came, how the client is served and what the client consents to', () => {
    const text = contactText(whole, 'fi');
    for (const line of [
      'Saapui: 24.11.2026 klo 9.00',
      'Henkilötunnus: 010190-999W',
      'Osoite: Esimerkkitie 1',
      'Asiointikieli: arabia',
      'Tulkki: arabia',
      'Esteettömyys: pyörätuoli',
      'Suostumus: tietojen jakaminen (suullisesti, 24.11.2026 klo 10.00)',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('of an edit, is each line as it is and as it was', () => {
    const update = { v: 1, act: 'edit', changes: { client: { phone: '050 000 0000' }, text: 'Uusi.' } } as const;
    expect(contactUpdateText(contact, update, 'fi')).toBe(
      [
        'Yhteydenotto Y-7K3QF · Tietoja muutettu',
        'Puhelin: 050 000 0000 (ennen: 040 000 0000)',
        'Asia: Uusi. (ennen: Ei pärjää enää portaissa.)',
      ].join('\n'),
    );
  });

  it('of a call that was agreed, is when, and of an end is how, with the words of who says so', () => {
    const until = Date.UTC(2026, 10, 25, 8);
    const call = contactUpdateText(contact, { v: 1, act: 'call-back', until, note: 'Aamupäivällä.' }, 'sv');
    expect(call).toContain('Klienten rings upp');
    expect(call).toContain('Aamupäivällä.');
    const end = contactUpdateText(contact, { v: 1, act: 'close', reason: 'guided', note: 'To the clinic.' }, 'en');
    expect(end).toBe('Contact Y-7K3QF · Closed: guided elsewhere\n\nTo the clinic.');
  });

  it('names the basis of acting on behalf also where the relation is not known', () => {
    const onBehalf = { name: 'Tiina Testi', relation: '', basis: 'clients-word' } as const;
    expect(contactText({ ...contact, onBehalf }, 'sv')).toContain('Tiina Testi (klientens eget ord)');
  });

  it('of a group chat where nothing was ticked, is the number and the reason and nothing of the client', () => {
    for (const language of languages) {
      const text = caseCardText(card, language);
      expect(text.split('\n')).toHaveLength(2);
      expect(text).toContain('Y-7K3QF');
    }
    expect(caseCardText(card, 'fi')).toBe('Ryhmächat Y-7K3QF\nSyy: kotona pärjääminen');
  });

  it('of a group chat, is exactly the lines that were ticked', () => {
    const text = caseCardText({ ...card, client: { phone: '040 000 0000' }, text: 'Tarvitaan kaide.' }, 'en');
    expect(text).toBe('Group chat Y-7K3QF\nReason: coping at home\nPhone: 040 000 0000\n\nTarvitaan kaide.');
  });

  it('is in the language of the sender, with no label left in another', () => {
    const texts = languages.map((language) => contactText(contact, language).split('\n').slice(0, 8));
    for (const line of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const labels = texts.map((lines) => lines[line]?.split(/[: ]/)[0]);
      expect(labels.every(Boolean)).toBe(true);
    }
    expect(new Set(texts.map((lines) => lines.join('\n'))).size).toBe(languages.length);
  });
});
