import type { Person } from './model';
import { rehabilitationReception } from './receptions';

/** The demonstration's people: invented, as their names show. */

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

/** What the directory tells of some of them beyond the ordinary. */
const details: Partial<
  Record<keyof typeof people, Pick<Person, 'skills' | 'workingDays' | 'substitutes' | 'awayDays' | 'reception'>>
> = {
  marja: { skills: ['lääkehoito', 'haavahoito'], substitutes: [people.saga.user] },
  saga: { skills: ['läkemedelsvård', 'sårvård'], substitutes: [people.marja.user] },
  tapio: { skills: ['apuvälineet', 'kaatumisen ehkäisy'], substitutes: [people.linnea.user] },
  linnea: {
    skills: ['hjälpmedel', 'bostadsändringar'],
    workingDays: ['mon', 'tue', 'wed', 'thu'],
    reception: rehabilitationReception,
  },
  kaisla: { skills: ['muistisairaudet', 'omaishoito'] },
  rauni: { skills: ['edunvalvonta', 'toimeentulotuki'], substitutes: [people.joel.user], awayDays: 9 },
  pyry: { skills: ['kotisairaala', 'palliatiivinen hoito'], workingDays: ['mon', 'wed', 'thu', 'fri'] },
};

/** People with what the directory tells of them. */
export function withDetails(chosen: Partial<typeof people>): Person[] {
  return Object.entries(chosen).map(([key, person]) => ({
    ...person,
    languages: [...person.languages],
    ...details[key as keyof typeof people],
  }));
}
