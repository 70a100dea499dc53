import {
  aidsTalk,
  counsellingContacts,
  counsellingQuestions,
  countyQuestions,
  homeCareContacts,
  homeCareQuestions,
  medicationQuestions,
  rehabilitationQuestions,
  socialWorkQuestions,
} from './conversations';
import type { County, Person } from './model';

/** The demonstration's county. It does not exist: its places, people and matters are invented, and look it. */

const homeCareNorth = 'Kotihoidon pohjoinen tiimi';
const counselling = 'Asiakasohjauksen yksikkö';
const rehabilitation = 'Kuntoutuksen yksikkö – Rehabiliteringen';
const socialWork = 'Aikuissosiaalityön yksikkö';

export const people = {
  marja: {
    user: 'marja.tuulenkari',
    name: 'Marja Tuulenkari',
    profession: 'nurse',
    unit: homeCareNorth,
    languages: ['fi'],
  },
  aino: {
    user: 'aino.kuurankukka',
    name: 'Aino Kuurankukka',
    profession: 'home-care-worker',
    unit: homeCareNorth,
    languages: ['fi'],
  },
  eetu: {
    user: 'eetu.hallapuro',
    name: 'Eetu Hallapuro',
    profession: 'home-care-worker',
    unit: homeCareNorth,
    languages: ['fi', 'en'],
  },
  saga: {
    user: 'saga.dimvik',
    name: 'Saga Dimvik',
    profession: 'nurse',
    unit: homeCareNorth,
    languages: ['sv', 'fi'],
  },
  pyry: {
    user: 'pyry.kanervakuru',
    name: 'Pyry Kanervakuru',
    profession: 'physician',
    unit: 'Kotisairaala',
    languages: ['fi', 'en'],
  },
  ilona: {
    user: 'ilona.sarastus',
    name: 'Ilona Sarastus',
    profession: 'service-counsellor',
    unit: counselling,
    languages: ['fi', 'sv'],
  },
  otso: {
    user: 'otso.revontuli',
    name: 'Otso Revontuli',
    profession: 'service-counsellor',
    unit: counselling,
    languages: ['fi'],
  },
  kaisla: {
    user: 'kaisla.utuniemi',
    name: 'Kaisla Utuniemi',
    profession: 'memory-coordinator',
    unit: counselling,
    languages: ['fi'],
  },
  tapio: {
    user: 'tapio.lumivirta',
    name: 'Tapio Lumivirta',
    profession: 'physiotherapist',
    unit: rehabilitation,
    languages: ['fi'],
  },
  linnea: {
    user: 'linnea.snodroppe',
    name: 'Linnea Snödroppe',
    profession: 'occupational-therapist',
    unit: rehabilitation,
    languages: ['sv', 'fi', 'en'],
  },
  rauni: {
    user: 'rauni.kaarnatie',
    name: 'Rauni Kaarnatie',
    profession: 'social-worker',
    unit: socialWork,
    languages: ['fi'],
  },
  joel: {
    user: 'joel.hamaranta',
    name: 'Joel Hämäranta',
    profession: 'social-counsellor',
    unit: socialWork,
    languages: ['fi', 'sv'],
  },
} as const satisfies Record<string, Omit<Person, 'languages'> & { languages: readonly Person['languages'][number][] }>;

/** The user names, by the first name under which the county's data means them. */
export const who = Object.fromEntries(Object.entries(people).map(([key, { user }]) => [key, user])) as Record<
  keyof typeof people,
  string
>;

const contactsTopic = 'Asiakkaiden yhteydenotot tiimille';

export const utuvaara: County = {
  name: 'Utuvaaran hyvinvointialue – Utuberga välfärdsområde',
  topic: 'Keksitty hyvinvointialue esittelyä varten',
  organiser: who.ilona,
  people: Object.values(people).map((person) => ({ ...person, languages: [...person.languages] })),
  rooms: [
    {
      kind: 'consultation',
      name: 'Koko alueen konsultaatio',
      topic: 'Kysy keneltä tahansa alueen ammattilaiselta – fråga vem som helst i området',
      members: [
        ...[who.ilona, who.marja, who.aino, who.saga, who.pyry],
        ...[who.kaisla, who.tapio, who.linnea, who.rauni, who.joel],
      ],
      life: countyQuestions,
    },
  ],
  circles: [
    {
      name: 'Kotihoito pohjoinen',
      kind: 'team',
      purpose: 'Pohjoisen alueen kotihoito ja sen tukena olevat ammattilaiset',
      lead: who.marja,
      members: [who.marja, who.aino, who.eetu, who.saga, who.pyry, who.tapio],
      rooms: [
        {
          kind: 'consultation',
          name: 'Kysy tiimiltä',
          topic: 'Kotikäynneillä heränneet kysymykset',
          life: homeCareQuestions,
        },
        {
          kind: 'consultation',
          name: 'Lääkehoidon kysymykset',
          topic: 'Sairaanhoitajat ja lääkäri vastaavat',
          life: medicationQuestions,
        },
        { kind: 'inbox', name: 'Yhteydenotot', topic: contactsTopic, life: homeCareContacts },
      ],
    },
    {
      name: 'Ohjaus ja neuvonta',
      kind: 'team',
      purpose: 'Ikääntyneiden asiakasohjaus ja neuvonta',
      lead: who.ilona,
      members: [who.ilona, who.otso, who.kaisla, who.joel, who.marja],
      rooms: [
        {
          kind: 'consultation',
          name: 'Kysy neuvonnasta',
          topic: 'Palvelut, tuet ja niiden hakeminen',
          life: counsellingQuestions,
        },
        { kind: 'inbox', name: 'Yhteydenotot', topic: contactsTopic, life: counsellingContacts },
      ],
    },
    {
      name: 'Kuntoutus',
      kind: 'network',
      purpose: 'Kuntoutuksen verkosto yli yksikkörajojen – nätverk för rehabilitering',
      lead: who.tapio,
      members: [who.tapio, who.linnea, who.saga, who.aino, who.kaisla],
      rooms: [
        {
          kind: 'consultation',
          name: 'Kysy kuntoutukselta',
          topic: 'Liikkuminen, toimintakyky ja kuntoutukseen ohjaaminen',
          life: rehabilitationQuestions,
        },
        {
          kind: 'consultation',
          name: 'Apuvälineet – Hjälpmedel',
          topic: 'Suomeksi ja ruotsiksi – på finska och svenska',
          life: aidsTalk,
        },
        { kind: 'inbox', name: 'Yhteydenotot', topic: contactsTopic, life: [] },
      ],
    },
    {
      name: 'Sosiaalityö',
      kind: 'team',
      purpose: 'Aikuissosiaalityö ja sosiaaliohjaus',
      lead: who.rauni,
      members: [who.rauni, who.joel, who.ilona, who.pyry],
      rooms: [
        {
          kind: 'consultation',
          name: 'Kysy sosiaalityöltä',
          topic: 'Toimeentulo, asuminen ja asiakkaan oikeudet',
          life: socialWorkQuestions,
        },
        { kind: 'inbox', name: 'Yhteydenotot', topic: contactsTopic, life: [] },
      ],
    },
  ],
};
