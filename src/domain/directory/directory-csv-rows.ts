import { unguarded, type CsvRecord } from './csv-table';
import type { PersonContent } from './directory';
import { readCells, userIdOf, type PersonColumn, type RowProblem, type StatedFields } from './directory-csv-columns';

/** A row on its way; it is wrong as soon as it has a problem. */
export interface ReadRow {
  line: number;
  userId: string | null;
  fields: StatedFields;
  circles: string[];
  problems: RowProblem[];
}

/** @param columns of the file, in its order; null where a column is ignored */
export function readRecord(
  { line, cells, isBroken }: CsvRecord,
  columns: readonly (PersonColumn | null)[],
  current: ReadonlyMap<string, PersonContent>,
  serverName: string,
): ReadRow {
  const byColumn: Partial<Record<PersonColumn, string>> = {};
  // A cell that a short row leaves out is an empty one.
  columns.forEach((column, index) => column && (byColumn[column] = cells[index] ?? ''));
  const user = unguarded(byColumn.user ?? '');
  const userId = user === '' ? null : userIdOf(user, serverName, (id) => current.has(id));
  const kept = userId === null ? undefined : current.get(userId)?.substitutes;
  const isKnown = (id: string) => current.has(id) || kept?.includes(id) === true;
  const { fields, circles, problems } = readCells(byColumn, (text) => userIdOf(text, serverName, isKnown));
  if (userId === null)
    problems.unshift({ kind: user === '' ? 'missing' : 'not-a-user-id', column: 'user', value: user });
  else if (!current.has(userId)) {
    for (const column of ['name', 'profession'] as const) {
      if (byColumn[column] === undefined) problems.push({ kind: 'missing', column, value: '' });
    }
  }
  const extra = cells.slice(columns.length).find((cell) => cell !== '');
  if (extra !== undefined) problems.push({ kind: 'extra-cells', column: null, value: extra });
  if (isBroken) problems.push({ kind: 'broken-quotes', column: null, value: cells.at(-1) ?? '' });
  return { line, userId, fields, circles, problems };
}

/** Refuses all but the first row of the same user. */
export function refuseRepeated(rows: readonly ReadRow[]): void {
  const seen = new Set<string>();
  for (const { userId, problems } of rows) {
    if (userId === null) continue;
    if (seen.has(userId)) problems.push({ kind: 'repeated-user', column: 'user', value: userId });
    seen.add(userId);
  }
}

/**
 * Refuses rows whose substitutes nobody would find once the file is applied; and rows that name those of such rows,
 * until nothing changes. Whom an entry has as a substitute already is let be.
 */
export function refuseUnknownSubstitutes(rows: readonly ReadRow[], current: ReadonlyMap<string, PersonContent>): void {
  const right = new Set(rows.filter(({ problems }) => problems.length === 0).map(({ userId }) => userId));
  const namedBy = new Map<string, ReadRow[]>();
  const check = (row: ReadRow) => {
    const kept = row.userId === null ? undefined : current.get(row.userId)?.substitutes;
    const wasRight = row.problems.length === 0;
    for (const value of row.fields.substitutes ?? []) {
      if (kept?.includes(value) || isRefused(row, value)) continue;
      const isOwn = value === row.userId;
      if (!isOwn && (current.has(value) || right.has(value))) continue;
      row.problems.push({ kind: isOwn ? 'own-substitute' : 'unknown-substitute', column: 'substitutes', value });
    }
    if (!wasRight || row.problems.length === 0 || row.userId === null) return;
    right.delete(row.userId);
    if (!current.has(row.userId)) waiting.push(...(namedBy.get(row.userId) ?? []));
  };
  for (const row of rows) {
    for (const substitute of row.fields.substitutes ?? []) {
      const others = namedBy.get(substitute);
      if (others) others.push(row);
      else namedBy.set(substitute, [row]);
    }
  }
  const waiting = [...rows];
  for (let row = waiting.pop(); row; row = waiting.pop()) check(row);
}

function isRefused({ problems }: ReadRow, substitute: string): boolean {
  return problems.some(({ column, value }) => column === 'substitutes' && value === substitute);
}
