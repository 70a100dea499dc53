import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import { centurySigns, checkCharacter } from '../../../../src/domain/contact/identity-code';
import {
  allMasked,
  findIdentifiers,
  masked,
  masks,
  type IdentifierKind,
} from '../../../../src/domain/consultation/masking';

function found(text: string): [IdentifierKind, string][] {
  return findIdentifiers(text).map(({ kind, text: part }) => [kind, part]);
}

const two = (part: number) => String(part).padStart(2, '0');

/** Invented codes: the individual numbers from 900 on are given to nobody for life. */
const identityCode = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    sign: fc.constantFrom(...centurySigns),
    individual: fc.integer({ min: 900, max: 999 }),
  })
  .map(({ day, month, year, sign, individual }) => {
    const birth = two(day) + two(month) + two(year);
    return birth + sign + String(individual) + checkCharacter(birth, String(individual));
  });

describe('a personal identity code', () => {
  it('is found with every century sign, in capitals or not, at its own place', () => {
    fc.assert(
      fc.property(
        identityCode,
        fc.boolean(),
        fc.constantFrom('', 'Asiakas ', '(', 'hetu:'),
        (code, isSmall, before) => {
          const written = isSmall ? code.toLowerCase() : code;
          const text = `${before}${written}, kotiutuu`;
          const [only, ...others] = findIdentifiers(text);
          expect(others).toEqual([]);
          expect(only).toEqual({
            kind: 'identity-code',
            start: before.length,
            end: before.length + written.length,
            text: written,
          });
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is told from other numbers by its check character and its day', () => {
    expect(found('131052-308T')).toEqual([['identity-code', '131052-308T']]);
    expect(found('131052-308S')).toEqual([]);
    expect(found('320152-308T')).toEqual([]);
    expect(found('dnro 131052-3081')).toEqual([]);
    expect(found('A131052-308T')).toEqual([]);
    expect(found('131052-308TA')).toEqual([]);
  });

  it('is found as people write it in a hurry', () => {
    expect(found('131052 - 308t')).toEqual([['identity-code', '131052 - 308t']]);
    expect(found('131052–308T')).toEqual([['identity-code', '131052–308T']]);
  });
});

it.each([
  '+358 40 123 4567',
  '+358401234567',
  '+358 (0)40 123 4567',
  '00358 40 1234567',
  '040 123 4567',
  '040-1234567',
  '0401234567',
  '0457 123 4567',
  '09 1234 5678',
  '(09) 123 4567',
  '019-123 456',
])('the phone number %s is found', (number) => {
  expect(found(`Soita ${number} huomenna.`)).toEqual([['phone', number]]);
});

it.each([
  'Mannerheimintie 5',
  'Mannerheimintiellä 5',
  'Kotikatu 3 B 12',
  'kotikadulla 3',
  'Iso Roobertinkatu 20 A 5',
  'Lehtokuja 7a',
  'Metsäpolku 12 as. 4',
  'Rantapolulla 12',
  'Storgatan 14',
  'Norra Esplanaden 2',
  'Björkvägen 8 bst 3',
  'Skogsstigen 21 B',
  'Hakaniemenrinne 1',
])('the address %s is found', (address) => {
  expect(found(`Asuu osoitteessa ${address}, toinen kerros.`)).toEqual([['address', address]]);
});

it('an e-mail address is found', () => {
  expect(found('Tytär: maija.esimerkki@posti.example.')).toEqual([['email', 'maija.esimerkki@posti.example']]);
});

/** What care professionals write, without anything that tells who a client is. */
const ordinary = [
  'Verenpaine 145/82, pulssi 72, happisaturaatio 96 %.',
  'Marevan 3 mg ma, ke ja pe, muina päivinä 1,5 mg. INR 2,4.',
  'Panadol 1 g x 3 tarvittaessa, enintään 3 vuorokautta.',
  'Kotiutuu 2.6.2026 klo 14.30, kotihoito käy klo 8, 12 ja 20.',
  'Päätös 25.11.2026, hakemus jätetty 02.06.2026, jatkoa 3–4 viikkoa.',
  'MMSE 22/30 ja RAVA 2,73. Paino 58,4 kg, pituus 162 cm.',
  'Kaatui kolme kertaa viikossa 45, viimeksi yöllä 23–24.',
  'Hätänumero on 112 ja päivystysapu 116 117.',
  'Hengitystie 2 kertaa imetty. Virtsatieinfektio hoidettu 5 päivää.',
  'Kuka huoltaa rollaattorin jarrut? Asiakas asuu kolmannessa kerroksessa.',
  'Omaishoidon tuki 472,01 euroa kuukaudessa, palkkio maksetaan 30. päivä.',
  'Tie 5 on poikki, kotikäynti siirtyy tuntiin 13.',
  'Käynti 1 h 30 min, matka 12 km, lisä 0,5 h.',
  'Y-7K3QF · kotiutuminen, huone 214, osasto 3 B.',
  'Asiakkaalla on 10 000 euron säästöt ja 1 250 euron eläke.',
  'Lääkelista päivitetty 1.2., seuraava labra 15.2. klo 7.45.',
  'ICD-10 F00.1, G30.1 ja I10. ICPC P70.',
  'Blodtryck 138/76, puls 64. Vikten har gått ner 2,5 kg på 3 veckor.',
  'Hemvården kommer kl. 8.15 och 17.30, trygghetstelefonen är beställd.',
  'Urinvägen 2 gånger kateteriserad. Luftvägen fri.',
  'Han föll på gården den 12.3.2026, röntgen visade inget.',
  'Ansökan om närståendevård behandlas inom 3 månader, senast 31.12.2026.',
  'Medicinen Furesis 40 mg 1 x 1, Kaliumklorid 1 g 2 x 1.',
  'På vägen hem behövs hjälp 2 gånger i veckan.',
  'Viite 2026 1125 0007, lasku 84,20 e, eräpäivä 15.12.',
  'Asiakasohjaus on auki ma–to 8–16 ja pe 8–15, puhelinaika 9–11.',
];

it.each(ordinary)('an ordinary sentence of care work is left in peace: %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
  for (const language of languages) expect(allMasked(sentence, language)).toBe(sentence);
});

const telling = fc.constantFrom(
  '131052-308T',
  '040 123 4567',
  'Kotikatu 3 B 12',
  'maija@posti.example',
  '+358401234567',
  'Björkvägen 8',
);
const text = fc
  .array(fc.oneof(telling, fc.constantFrom(...ordinary), fc.string({ maxLength: 12 })), { maxLength: 6 })
  .chain((parts) => fc.constantFrom('', ' ', ', ', '\n').map((between) => parts.join(between)));

describe('masking any text', () => {
  it('leaves nothing that would be found, and what is found stands where it is said to', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (written, language) => {
        const all = findIdentifiers(written);
        let last = 0;
        for (const { start, end, text: part } of all) {
          expect(written.slice(start, end)).toBe(part);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(findIdentifiers(allMasked(written, language))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('never changes one that nothing is found in', () => {
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(findIdentifiers(written).length === 0);
        expect(allMasked(written, 'fi')).toBe(written);
      }),
    );
  });

  it('changes only what it masks, one part or all, and nothing that was said not to be about a client', () => {
    const written = 'Soita 040 123 4567 tai käy: Kotikatu 3.';
    const [phone, address] = findIdentifiers(written);
    expect(phone && masked(written, [phone], 'fi')).toBe('Soita [puhelinnumero] tai käy: Kotikatu 3.');
    expect(address && masked(written, [address], 'sv')).toBe('Soita 040 123 4567 tai käy: [adress].');
    expect(allMasked(written, 'en')).toBe('Soita [phone number] tai käy: [address].');
    expect(allMasked(written, 'fi', ['040 123 4567'])).toBe('Soita 040 123 4567 tai käy: [osoite].');
  });

  it('finds the names that are known, in the cases in which they are written, and no others', () => {
    const names = ['Kaarina Esimerkkilä', 'Ö'];
    const written = 'Kaarinalle ja Esimerkkilän tyttärelle, ei Kaislalle.';
    expect(findIdentifiers(written, names).map(({ text: name }) => name)).toEqual(['Kaarinalle', 'Esimerkkilän']);
    expect(allMasked(written, 'fi', [], names)).toBe('[nimi] ja [nimi] tyttärelle, ei Kaislalle.');
    expect(allMasked(written, 'sv', ['Kaarinalle'], names)).toBe('Kaarinalle ja [namn] tyttärelle, ei Kaislalle.');
    expect(findIdentifiers(written)).toEqual([]);
  });

  it('ends also where a client is called like a mask', () => {
    expect(allMasked('Nimi on Adressi.', 'sv', [], ['Nimi Adressi'])).toBe('[namn] on [namn].');
  });

  it('writes masks that are themselves in nobody’s way', () => {
    for (const mask of Object.values(masks)) {
      for (const language of languages) expect(findIdentifiers(mask[language])).toEqual([]);
    }
  });
});
