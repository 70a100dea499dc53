import { languageNames, type Language } from '../codes';
import { csvText, listCell } from './csv-table';
import { personStateKey, professions, type PersonContent } from './directory';
import { personColumnCodes, personColumns, type PersonColumn } from './directory-csv-columns';
import { shortWeekday } from '../calendar/weekdays';

type WrittenColumn = Exclude<PersonColumn, 'circles'>;
const writtenColumns = personColumnCodes.filter((column) => column !== 'circles');

/**
 * The directory as a CSV file, by name: what `dryRun` reads back without a change. Users stand without their `@`, and
 * a cell that a spreadsheet would take for a formula has an apostrophe before it.
 * @param people by user id
 * @param language of headers and names of codes
 */
export function peopleCsv(people: ReadonlyMap<string, PersonContent>, language: Language): string {
  const { compare } = new Intl.Collator('fi');
  const records = [...people]
    .sort(([, one], [, other]) => compare(one.name, other.name))
    .map(([userId, person]) => {
      const cells = cellsOf(userId, person, language);
      return writtenColumns.map((column) => cells[column]);
    });
  return csvText([writtenColumns.map((column) => personColumns[column][language]), ...records]);
}

function cellsOf(userId: string, person: PersonContent, language: Language): Record<WrittenColumn, string> {
  return {
    user: personStateKey(userId),
    name: person.name,
    profession: professions[person.profession][language],
    unit: person.unit,
    languages: listCell(person.languages.map((code) => languageNames[code][language])),
    skills: listCell(person.skills),
    workingDays: listCell(person.workingDays.map((day) => shortWeekday(day, language))),
    substitutes: listCell(person.substitutes.map(personStateKey)),
  };
}
