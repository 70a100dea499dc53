import { languageNames, languages, type Language } from '../codes';
import { professionCodes, professions, type PersonContent, type Profession } from './directory';
import { fold, foldedWords } from '../folding';
import { blankedWords, matching } from '../consultation/matching';

/**
 * Search of the directory, in memory. A library (MiniSearch, Fuse.js) would bring its own index of terms, its own
 * scores and 20 to 60 kB for what is two looks into a string for each person: a query has a few words, and 5,000
 * people have less than a megabyte of text.
 */

/** What of a person is looked at. A folded text has one blank before each of its words. */
interface IndexedPerson {
  userId: string;
  name: string;
  /** The name and all else that is searched. */
  all: string;
  unit: string;
  skills: readonly string[];
  person: PersonContent;
}

/** People ready for searching, by name as Finnish orders names. Opaque to callers; made anew when people change. */
export interface PeopleIndex {
  readonly entries: readonly IndexedPerson[];
}

/** Narrows a search; a filter that is left out, or undefined, lets everyone through. */
export interface PeopleFilters {
  profession?: Profession | undefined;
  /** The whole name of a unit, in any case. */
  unit?: string | undefined;
  /** In which the person works. */
  language?: Language | undefined;
  /** A whole skill, in any case. */
  skill?: string | undefined;
  /** User ids among which is searched. */
  circleMembers?: ReadonlySet<string> | undefined;
}

/**
 * Folds every text once, and orders people once.
 * @param people by user id
 * @param language in which languages are called by name; professions are found in all languages
 */
export function peopleIndex(people: ReadonlyMap<string, PersonContent>, language: Language): PeopleIndex {
  const professionText = textsOf(professionCodes, (code) => Object.values(professions[code]).join(' '));
  const languageText = textsOf(languages, (code) => languageNames[code][language]);
  const unitTexts = new Map<string, string>();
  const { compare } = new Intl.Collator('fi');
  const entries = [...people].map(([userId, person]): IndexedPerson => {
    const name = blankedWords(person.name);
    const unit = unitTexts.get(person.unit) ?? blankedWords(person.unit);
    unitTexts.set(person.unit, unit);
    const spoken = person.languages.map((code) => languageText[code]).join('');
    const all = name + professionText[person.profession] + unit + spoken + person.skills.map(blankedWords).join('');
    return { userId, name, all, unit: fold(person.unit), skills: person.skills.map(fold), person };
  });
  entries.sort((one, other) => compare(one.person.name, other.person.name) || (one.userId < other.userId ? -1 : 1));
  return { entries };
}

/**
 * People who match, best first: those whose name begins with the query, then those with words of the name that begin
 * with the query's, then with any words that do, then those in whom the query's words merely occur. Equals stand by
 * name. Each word must match something; a query without words lets everyone through.
 * @returns user ids
 */
export function searchPeople(index: PeopleIndex, query: string, filters: PeopleFilters): string[] {
  const words = foldedWords(query);
  const passes = filterOf(filters);
  return matching(index.entries.filter(passes), words).map(({ userId }) => userId);
}

function filterOf(filters: PeopleFilters): (entry: IndexedPerson) => boolean {
  const { profession, language, circleMembers } = filters;
  const unit = filters.unit === undefined ? undefined : fold(filters.unit);
  const skill = filters.skill === undefined ? undefined : fold(filters.skill);
  return (entry) =>
    (profession === undefined || entry.person.profession === profession) &&
    (language === undefined || entry.person.languages.includes(language)) &&
    (unit === undefined || entry.unit === unit) &&
    (skill === undefined || entry.skills.includes(skill)) &&
    (circleMembers === undefined || circleMembers.has(entry.userId));
}

function textsOf<Code extends string>(codes: readonly Code[], text: (code: Code) => string): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, blankedWords(text(code))])) as Record<Code, string>;
}
