import type { County } from './model';
import { people, who } from './people';

/** One circle of five with a little life: what most tests need, in a few seconds. */
export const smallCounty: County = {
  name: 'Pieni hyvinvointialue',
  topic: 'Keksitty hyvinvointialue testejä varten',
  organiser: who.marja,
  people: [people.marja, people.aino, people.eetu, people.saga, people.tapio].map((person) => ({
    ...person,
    languages: [...person.languages],
  })),
  rooms: [
    {
      kind: 'consultation',
      name: 'Koko alueen konsultaatio',
      topic: '',
      members: [who.marja, who.aino, who.tapio],
      life: [{ by: who.marja, says: 'Tervetuloa!' }],
    },
  ],
  circles: [
    {
      name: 'Kotihoito pohjoinen',
      kind: 'team',
      purpose: 'Pohjoisen alueen kotihoito',
      lead: who.marja,
      members: [who.marja, who.aino, who.eetu, who.saga, who.tapio],
      rooms: [
        {
          kind: 'consultation',
          name: 'Kysy tiimiltä',
          topic: '',
          life: [
            {
              by: who.aino,
              asks: {
                topic: 'Turvaranneke ei hälytä',
                urgency: 'today',
                wanted: ['nurse'],
                people: [],
                text: 'Mitä tehdään?',
              },
              then: [
                { by: who.marja, does: 'take' },
                { by: who.marja, says: 'Ilmoita turvapalveluun.', isAnswer: true },
              ],
            },
            {
              by: who.saga,
              language: 'sv',
              unread: true,
              asks: { topic: 'Svensk blankett', urgency: 'week', wanted: [], people: [], text: 'Var finns den?' },
            },
          ],
        },
        {
          kind: 'inbox',
          name: 'Yhteydenotot',
          topic: '',
          life: [
            {
              by: who.marja,
              unread: true,
              records: {
                channel: 'phone',
                reason: 'mobility',
                urgency: 'today',
                client: {
                  name: 'Testi Asiakas-Esimerkki',
                  phone: '040 000 0001',
                  municipality: 'Hämynlahti',
                  language: 'fi',
                },
                onBehalf: { name: 'Tytti Esimerkki', relation: 'tytär', basis: 'suomi-fi-mandate' },
                text: 'Kaatunut eilen kotona.',
              },
            },
          ],
        },
      ],
    },
  ],
};
