import { readTable, unguarded, type CsvRecord, type TableProblem } from './csv-table';
import type { PersonContent } from './directory';
import { columnOf, personColumnKeys } from './directory-csv-columns';
import { foldedWords, tidy } from '../folding';
import { failure, success, type Result } from '../result';

/** Whom a line of a list of members means. `text` as it is written, `line` as a spreadsheet numbers its rows. */
export type MemberLine = { line: number; text: string } & (
  | { outcome: 'found'; userId: string }
  /** Several people are called so; user ids in the directory's order. */
  | { outcome: 'ambiguous'; userIds: string[] }
  | { outcome: 'unknown' }
);

/**
 * Reads a list of people to add to a circle: one on each line, or a file with a column of users or of names in its
 * header. A person is named by user id, by its part before the server, or by name, family name first or last. Somebody
 * who stands twice is found twice. Never throws.
 * @param people the directory by user id
 */
export function readMembers(
  bytes: Uint8Array,
  people: ReadonlyMap<string, PersonContent>,
): Result<MemberLine[], TableProblem> {
  // Without a header a comma is more likely between family name and given name than between columns.
  const table = readTable(bytes, personColumnKeys, ';');
  if (!table.ok) return table;
  const headers = table.value[0]?.cells.map(columnOf) ?? [];
  const columns = [headers.indexOf('user'), headers.indexOf('name')].filter((index) => index >= 0);
  const records = columns.length > 0 ? table.value.slice(1) : table.value;
  const find = finder(people);
  const lines = records.flatMap((record): MemberLine[] => {
    const text = textOf(record, columns);
    return text === '' ? [] : [{ line: record.line, text, ...find(text) }];
  });
  return lines.length === 0 ? failure('empty') : success(lines);
}

/** The first filled cell of the columns, or of the whole line where there is no header. */
function textOf({ cells }: CsvRecord, columns: readonly number[]): string {
  const sought = columns.length > 0 ? columns.map((index) => cells[index] ?? '') : cells;
  return unguarded(sought.find((cell) => cell !== '') ?? '');
}

type Finding =
  { outcome: 'found'; userId: string } | { outcome: 'ambiguous'; userIds: string[] } | { outcome: 'unknown' };

/** Looks in turn for an id, a name to the letter, and the words of a name in any order and without diacritics. */
function finder(people: ReadonlyMap<string, PersonContent>): (text: string) => Finding {
  const byUser = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const byWords = new Map<string, string[]>();
  for (const [userId, { name }] of people) {
    add(byUser, userId.slice(1), userId);
    add(byUser, userId.slice(1).replace(/:.*$/, ''), userId);
    add(byName, tidy(name).toLowerCase(), userId);
    add(byWords, wordsKey(name), userId);
  }
  return (text) => {
    const found =
      byUser.get(text.replace(/^@/, '')) ?? byName.get(tidy(text).toLowerCase()) ?? byWords.get(wordsKey(text)) ?? [];
    const [userId, ...others] = found;
    if (userId === undefined) return { outcome: 'unknown' };
    return others.length > 0 ? { outcome: 'ambiguous', userIds: found } : { outcome: 'found', userId };
  };
}

function add(index: Map<string, string[]>, key: string, userId: string): void {
  const others = index.get(key);
  if (others) others.push(userId);
  else if (key !== '') index.set(key, [userId]);
}

function wordsKey(name: string): string {
  return foldedWords(name).sort().join(' ');
}
