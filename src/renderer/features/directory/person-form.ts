import { z } from 'zod';
import { languages } from '../../../domain/codes';
import {
  personContent,
  professionCodes,
  unstatedOfPerson,
  type PersonContent,
} from '../../../domain/directory/directory';
import { userIdOf } from '../../../domain/directory/directory-csv-columns';
import { listCell, listItems } from '../../../domain/directory/csv-table';
import { weekdayCodes } from '../../../domain/calendar/weekdays';

/** What a lead has filled in of an entry, as it is kept until it is saved. */
export const personForm = z.object({
  /** Of a new person; her id or user name. */
  user: z.string(),
  name: z.string(),
  profession: z.enum(professionCodes).or(z.literal('')),
  unit: z.string(),
  languages: z.array(z.enum(languages)),
  /** As they are written, with commas between them. */
  skills: z.string(),
  workingDays: z.array(z.enum(weekdayCodes)),
  substitutes: z.array(z.string()),
});
export type PersonForm = z.infer<typeof personForm>;

export const emptyPersonForm: PersonForm = {
  ...unstatedOfPerson,
  user: '',
  name: '',
  profession: '',
  skills: '',
};

export function formOfPerson(person: PersonContent): PersonForm {
  const { name, profession, unit, languages: spoken, skills, workingDays, substitutes } = person;
  return { user: '', name, profession, unit, languages: spoken, skills: listCell(skills), workingDays, substitutes };
}

const parsed = (form: PersonForm) =>
  personContent.safeParse({
    v: 1,
    name: form.name,
    profession: form.profession,
    unit: form.unit,
    languages: form.languages,
    skills: listItems(form.skills),
    workingDays: form.workingDays,
    substitutes: form.substitutes,
  });

export type PersonProblem =
  | 'user-missing'
  | 'user-malformed'
  | 'user-listed'
  | 'name-missing'
  | 'name-too-long'
  | 'profession-missing'
  | 'unit-too-long'
  | 'skill-too-long'
  | 'skills-too-many'
  | 'working-days-missing'
  | 'substitutes-wrong';

/** What is wrong with the entry itself, by the words that a person is told. */
export function personProblems(form: PersonForm): PersonProblem[] {
  const issues = parsed(form).error?.issues ?? [];
  return [
    ...new Set(issues.map(({ path: [field, item], code }) => problemOf(String(field), item !== undefined, code))),
  ];
}

function problemOf(field: string, isOfItem: boolean, code: string): PersonProblem {
  switch (field) {
    case 'name':
      return code === 'too_big' ? 'name-too-long' : 'name-missing';
    case 'profession':
      return 'profession-missing';
    case 'unit':
      return 'unit-too-long';
    case 'skills':
      return isOfItem ? 'skill-too-long' : 'skills-too-many';
    case 'workingDays':
      return 'working-days-missing';
    default:
      return 'substitutes-wrong';
  }
}

/** What is wrong with the user id of a new person. */
export function userProblems(
  { user }: PersonForm,
  people: ReadonlyMap<string, PersonContent>,
  serverName: string,
): PersonProblem[] {
  if (user.trim() === '') return ['user-missing'];
  const userId = newUserId(user, people, serverName);
  if (userId === null) return ['user-malformed'];
  return people.has(userId) ? ['user-listed'] : [];
}

/** The user id that a lead has written; null when it is none. */
export function newUserId(user: string, people: ReadonlyMap<string, PersonContent>, serverName: string): string | null {
  return userIdOf(user.trim(), serverName, (userId) => people.has(userId));
}

/** The entry that a filled form makes. Throws for a form that has problems. */
export function personOf(form: PersonForm): PersonContent {
  const result = parsed(form);
  if (!result.success) throw result.error;
  return result.data;
}

/** The server's part of a user id. */
export function serverNameOf(userId: string): string {
  return userId.slice(userId.indexOf(':') + 1);
}
