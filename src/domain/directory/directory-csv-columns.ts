import { codesOf, languageNames, languages, type CodeList } from '../codes';
import { listItems, unguarded } from './csv-table';
import { personLimits, professionCodes, professions, unstatedOfPerson, type PersonContent } from './directory';
import { foldedKey, tidy } from '../folding';
import { weekdayCodes, weekdayOf, weekdaysBetween, type Weekday } from '../calendar/weekdays';

/** Columns of the directory as a file, by the names that stand in its header. */
export const personColumns = {
  user: { fi: 'käyttäjätunnus', sv: 'användar-id', en: 'user' },
  name: { fi: 'nimi', sv: 'namn', en: 'name' },
  profession: { fi: 'ammatti', sv: 'yrke', en: 'profession' },
  unit: { fi: 'yksikkö', sv: 'enhet', en: 'unit' },
  languages: { fi: 'kielet', sv: 'språk', en: 'languages' },
  skills: { fi: 'osaaminen', sv: 'kompetens', en: 'skills' },
  workingDays: { fi: 'työpäivät', sv: 'arbetsdagar', en: 'working days' },
  substitutes: { fi: 'sijaiset', sv: 'ersättare', en: 'substitutes' },
  circles: { fi: 'piirit', sv: 'kretsar', en: 'circles' },
} as const satisfies CodeList<string>;
export type PersonColumn = keyof typeof personColumns;
export const personColumnCodes = codesOf<PersonColumn>(personColumns);

/** What is wrong with a row, and where it can be told, with the cell's or the item's text as it was written. */
export interface RowProblem {
  kind:
    /** The cell is empty, or a new person's column is not in the file. */
    | 'missing'
    | 'not-a-user-id'
    /** An earlier row has the same user. */
    | 'repeated-user'
    | 'unknown-profession'
    | 'unknown-language'
    | 'unknown-day'
    /** A substitute who is neither in the directory nor in a right row of the file. */
    | 'unknown-substitute'
    | 'own-substitute'
    | 'too-long'
    | 'too-many'
    /** More cells than the header has, as when a separator stands in a text without quotes. */
    | 'extra-cells'
    | 'broken-quotes';
  /** Null where it is the row as a whole. */
  column: PersonColumn | null;
  value: string;
}

/** Folded headers with their columns. */
const columnsByKey = keysOf(personColumns, personColumnCodes);
export const personColumnKeys: ReadonlySet<string> = new Set(columnsByKey.keys());
const professionsByKey = keysOf(professions, professionCodes);
const languagesByKey = keysOf(languageNames, languages);

/** All ways of writing a code: itself, and its name in each language. */
function keysOf<Code extends string>(list: CodeList<Code>, codes: readonly Code[]): Map<string, Code> {
  return new Map(codes.flatMap((code) => [code, ...Object.values(list[code])].map((name) => [foldedKey(name), code])));
}

export function columnOf(header: string): PersonColumn | null {
  return columnsByKey.get(foldedKey(header)) ?? null;
}

/**
 * The user id that a text gives: a whole one with or without its `@`, or a user name of the organisation's server. A
 * person's name is none, and capitals are not made small: what looks like a name must not become an account's.
 * @param isKnown whether an id is one of the directory's; older ids may hold signs that new ones may not
 * @returns null when it is none
 */
export function userIdOf(text: string, serverName: string, isKnown: (userId: string) => boolean): string | null {
  const plain = text.replace(/^@/, '');
  const whole = plain.includes(':') ? `@${plain}` : `@${plain}:${serverName}`;
  if (isKnown(whole)) return whole;
  return /^@[a-z0-9._=\-/+]+:[A-Za-z0-9.\-:[\]]+$/.test(whole) && whole.length <= 255 ? whole : null;
}

/** What a row says of a person; a field whose column the file does not have is left out. */
export type StatedFields = Partial<Omit<PersonContent, 'v'>>;

export interface ReadCells {
  fields: StatedFields;
  /** Names of circles, as they are written. */
  circles: string[];
  problems: RowProblem[];
}

/**
 * Reads all cells but the user's. An empty cell empties its field; an empty week is the ordinary one.
 * @param cells those whose columns the file has
 * @param userId reads a substitute's id, null when it is none
 */
export function readCells(
  cells: Partial<Record<PersonColumn, string>>,
  userId: (text: string) => string | null,
): ReadCells {
  const fields: StatedFields = {};
  const problems: RowProblem[] = [];
  const wrong = (kind: RowProblem['kind'], column: PersonColumn, value: string) =>
    void problems.push({ kind, column, value });
  /** Calls `read` with the text of a column that is there. */
  const at = (column: PersonColumn, read: (text: string) => void) => {
    const cell = cells[column];
    if (cell !== undefined) read(unguarded(cell));
  };
  /** The items of a list without repetition; what `itemOf` does not know is a problem. */
  const itemsOf = <Item>(
    column: PersonColumn,
    texts: readonly string[],
    kind: RowProblem['kind'],
    itemOf: (text: string) => Item | null | undefined,
  ): Item[] => {
    const items = texts.flatMap((text) => {
      const item = itemOf(text) ?? null;
      if (item === null) wrong(kind, column, text);
      return item === null ? [] : [item];
    });
    return [...new Set(items)];
  };

  at('name', (text) => {
    fields.name = tidy(text);
    if (fields.name === '') wrong('missing', 'name', text);
    if (fields.name.length > personLimits.name) wrong('too-long', 'name', text);
  });
  at('profession', (text) => {
    const profession = professionsByKey.get(foldedKey(text));
    if (profession) fields.profession = profession;
    else wrong(text === '' ? 'missing' : 'unknown-profession', 'profession', text);
  });
  at('unit', (text) => {
    fields.unit = tidy(text);
    if (fields.unit.length > personLimits.unit) wrong('too-long', 'unit', text);
  });
  at('languages', (text) => {
    const known = (item: string) => languagesByKey.get(foldedKey(item));
    fields.languages = itemsOf('languages', listItems(text), 'unknown-language', known);
  });
  at('skills', (text) => {
    const short = (item: string) => (item.length > personLimits.skill ? null : item);
    fields.skills = itemsOf('skills', listItems(text), 'too-long', short);
    if (fields.skills.length > personLimits.skills) wrong('too-many', 'skills', text);
  });
  at('workingDays', (text) => {
    const named = itemsOf('workingDays', dayTexts(text), 'unknown-day', daysOf).flat();
    const days = weekdayCodes.filter((day) => named.includes(day));
    fields.workingDays = days.length > 0 ? days : [...unstatedOfPerson.workingDays];
  });
  at('substitutes', (text) => {
    fields.substitutes = itemsOf('substitutes', listItems(text), 'not-a-user-id', userId);
    if (fields.substitutes.length > personLimits.substitutes) wrong('too-many', 'substitutes', text);
  });
  let circles: string[] = [];
  at('circles', (text) => (circles = itemsOf('circles', listItems(text), 'missing', (item) => item)));
  return { fields, circles, problems };
}

/** `ma–ke, pe` as `ma-ke` and `pe`. */
function dayTexts(text: string): string[] {
  return text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;/+&]+/)
    .filter((item) => item !== '');
}

/** One day, or those from one to another. */
function daysOf(text: string): Weekday[] | null {
  const ends = text.split('-').map(weekdayOf);
  const [first = null, last = first] = ends;
  return first && last && ends.length <= 2 ? weekdaysBetween(first, last) : null;
}
