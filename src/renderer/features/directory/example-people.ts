import { personContent, type PersonContent } from '../../../domain/directory/directory';

/** Two invented people who show what can stand in a file of the directory. */
export function examplePeople(serverName: string): ReadonlyMap<string, PersonContent> {
  const maija = `@maija.malli:${serverName}`;
  const mats = `@mats.modell:${serverName}`;
  return new Map([
    [
      maija,
      personContent.parse({
        v: 1,
        name: 'Maija Malli',
        profession: 'nurse',
        unit: 'Kotihoito 1 – Hemvården 1',
        languages: ['fi', 'sv'],
        skills: ['haavanhoito', 'saattohoito'],
        workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        substitutes: [mats],
      }),
    ],
    [
      mats,
      personContent.parse({
        v: 1,
        name: 'Mats Modell',
        profession: 'home-care-worker',
        unit: 'Kotihoito 1 – Hemvården 1',
        languages: ['sv'],
        workingDays: ['wed', 'thu', 'fri', 'sat'],
        substitutes: [maija],
      }),
    ],
  ]);
}
