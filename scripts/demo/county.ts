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
import { counsellingDuty, counsellingService, homeCareDuty, homeCareService, rehabilitationDuty } from './calendars';
import type { County } from './model';
import { people, who, withDetails } from './people';

/** The demonstration's county. It does not exist: its places, people and matters are invented, and look it. */

export { people, who };

const contactsTopic = 'Asiakkaiden yhteydenotot tiimille';

export const utuvaara: County = {
  name: 'Utuvaaran hyvinvointialue – Utuberga välfärdsområde',
  topic: 'Keksitty hyvinvointialue esittelyä varten',
  organiser: who.ilona,
  people: withDetails(people),
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
      deputies: [who.saga],
      service: homeCareService,
      duty: homeCareDuty,
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
      deputies: [who.kaisla],
      service: counsellingService,
      duty: counsellingDuty,
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
      access: 'open',
      deputies: [who.linnea],
      duty: rehabilitationDuty,
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
