import { languages, type Language } from '../../../src/domain/codes';
import { professionCodes, type PersonContent } from '../../../src/domain/directory/directory';
import { tidy } from '../../../src/domain/folding';

/** The people of a large organisation, as data. All of them are invented. */

export const peopleInDirectory = 5000;

const givenNames = [
  ...['Aamu', 'Ahti', 'Arvo', 'Bertta', 'Blanka', 'Dag', 'Disa', 'Eerika', 'Eino', 'Elof', 'Essi', 'Fanni', 'Folke'],
  ...['Gunvor', 'Göta', 'Hannes', 'Helga', 'Hilla', 'Iivo', 'Impi', 'Inkeri', 'Jalo', 'Jasper', 'Jooa', 'Kalle'],
  ...['Kerttu', 'Kielo', 'Lauha', 'Lempi', 'Lumi', 'Manu', 'Meeri', 'Mielikki', 'Nils', 'Nuutti', 'Oiva', 'Olga'],
  ...['Onni', 'Petra', 'Pihla', 'Pipsa', 'Raakel', 'Rauha', 'Ronja', 'Saima', 'Selma', 'Sylvi', 'Taavi', 'Tarmo'],
  ...['Tyyne', 'Uljas', 'Urpo', 'Valma', 'Veikko', 'Vilja', 'Viola', 'Yrjö', 'Ylva', 'Åke', 'Åsa', 'Östen'],
];
const firstParts = ['Halla', 'Harmaa', 'Hopea', 'Kaarna', 'Kaste', 'Kivi', 'Kuura', 'Lieko', 'Pilvi', 'Routa', 'Usva'];
const lastParts = ['halme', 'harju', 'kallio', 'kanto', 'kero', 'lampi', 'niitty', 'oja', 'ranta', 'saari', 'vaara'];

const units = Array.from({ length: 150 }, (_, number) => {
  const kinds = [
    'Kotihoidon',
    'Kuntoutuksen',
    'Asiakasohjauksen',
    'Aikuissosiaalityön',
    'Perhepalvelujen',
    'Terveysaseman',
  ];
  return `${at(kinds, number)} yksikkö ${Math.floor(number / kinds.length) + 1}`;
});
const skills = [
  ...['apuvälineet', 'haavanhoito', 'hengityshalvaus', 'kotiutus', 'lastensuojelu', 'lymfahoito', 'muistisairaudet'],
  ...['omaishoito', 'päihdetyö', 'ravitsemus', 'saattohoito', 'toimeentulotuki', 'tulkkaus', 'vammaispalvelut'],
];

export interface Professional {
  /** The user name. */
  user: string;
  content: PersonContent;
}

/** The same person for the same number. */
export function professional(number: number): Professional {
  const given = at(givenNames, number);
  const family = Math.floor(number / givenNames.length);
  const name = `${given} ${at(firstParts, family)}${at(lastParts, Math.floor(family / firstParts.length))}`;
  const user = name.toLowerCase().replace(' ', '.').replaceAll(/[äå]/g, 'a').replaceAll('ö', 'o');
  return {
    user,
    content: {
      v: 1,
      name,
      profession: at(professionCodes, number),
      unit: at(units, number * 7),
      languages: languagesOf(number),
      skills: Array.from({ length: number % 5 }, (_, index) => at(skills, number + index * 3)),
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      substitutes: [],
    },
  };
}

function languagesOf(number: number): Language[] {
  return languages.filter((_, index) => index === 0 || number % (index * 3) === 0);
}

const subjects = ['Apuvälineen', 'Kotiutuksen', 'Lääkityksen', 'Hoitosuunnitelman', 'Tulkkauksen', 'Kuljetuksen'];
const matters = ['ajankohta', 'tilaaminen', 'vastuuhenkilö', 'rajaus', 'jatko kesällä', 'arviointi'];

/** What a question is about; the same for the same number. */
export function matter(number: number): string {
  return tidy(`${at(subjects, number)} ${at(matters, Math.floor(number / subjects.length))} (${number})`);
}

function at<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}
