import { readTable, type TableProblem } from './csv-table';
import { unstatedOfPerson, type PersonContent } from './directory';
import {
  columnOf,
  personColumnCodes,
  personColumnKeys,
  type PersonColumn,
  type RowProblem,
  type StatedFields,
} from './directory-csv-columns';
import { readRecord, refuseRepeated, refuseUnknownSubstitutes, type ReadRow } from './directory-csv-rows';

export type PersonField = Exclude<PersonColumn, 'user' | 'circles'>;
const personFields = personColumnCodes.filter((column) => column !== 'user' && column !== 'circles');

/** What becomes of one field; `before` is null for a person who is new. */
export type FieldChange = {
  [Field in PersonField]: { field: Field; before: PersonContent[Field] | null; after: PersonContent[Field] };
}[PersonField];

/** What a row would do. `line` as a spreadsheet numbers its rows, the header being one of them. */
export type DryRunRow =
  | {
      line: number;
      userId: string;
      outcome: 'new' | 'changed' | 'same';
      content: PersonContent;
      changes: FieldChange[];
      /** Names of circles as they are written: who applies the file knows the circles. */
      circles: string[];
      problems: [];
    }
  | {
      line: number;
      userId: string | null;
      outcome: 'wrong';
      content: null;
      changes: [];
      circles: [];
      problems: RowProblem[];
    };

export type FileProblem = { kind: TableProblem | 'no-header' } | { kind: 'missing-column'; column: PersonColumn };

export interface DryRun {
  rows: DryRunRow[];
  /** Why nothing of the file can be taken; then there are no rows. */
  fileProblems: FileProblem[];
  /** Headers that name no column, or one that was there already. */
  ignoredColumns: string[];
}

/**
 * What importing a file would do to the directory. Only the user's column must be there; a field whose column is not
 * stays as it is. A row that is wrong is refused as a whole, and the others can be applied. Never throws.
 * @param bytes the file as it is
 * @param current the directory by user id
 * @param serverName of the organisation, for users who are written without one
 */
export function dryRun(bytes: Uint8Array, current: ReadonlyMap<string, PersonContent>, serverName: string): DryRun {
  const refused = (problem: FileProblem): DryRun => ({ rows: [], fileProblems: [problem], ignoredColumns: [] });
  const table = readTable(bytes, personColumnKeys);
  if (!table.ok) return refused({ kind: table.problem });
  const [header, ...records] = table.value;
  // Its quotes have swallowed the rows.
  if (header?.isBroken) return refused({ kind: 'unreadable' });
  const columns: (PersonColumn | null)[] = [];
  const ignoredColumns: string[] = [];
  for (const cell of header?.cells ?? []) {
    const column = columnOf(cell);
    const isTaken = column === null || columns.includes(column);
    if (isTaken && cell !== '') ignoredColumns.push(cell);
    columns.push(isTaken ? null : column);
  }
  if (columns.every((column) => column === null)) return refused({ kind: 'no-header' });
  if (!columns.includes('user')) return refused({ kind: 'missing-column', column: 'user' });
  if (records.length === 0) return refused({ kind: 'empty' });

  const read = records.map((record) => readRecord(record, columns, current, serverName));
  refuseRepeated(read);
  refuseUnknownSubstitutes(read, current);
  return { rows: read.map((row) => outcomeOf(row, current)), fileProblems: [], ignoredColumns };
}

/** What a dry run would write: the entries of new and changed people. */
export function changesOf(run: DryRun): { userId: string; content: PersonContent }[] {
  return run.rows.flatMap(({ outcome, userId, content }) =>
    outcome === 'new' || outcome === 'changed' ? [{ userId, content }] : [],
  );
}

function outcomeOf(
  { line, userId, fields, circles, problems }: ReadRow,
  current: ReadonlyMap<string, PersonContent>,
): DryRunRow {
  const before = userId === null ? undefined : current.get(userId);
  const content = contentOf(fields, before);
  if (problems.length > 0 || userId === null || content === null) {
    return { line, userId, outcome: 'wrong', content: null, changes: [], circles: [], problems };
  }
  const changes = changesBetween(before, content);
  const outcome = !before ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return { line, userId, outcome, content, changes, circles, problems: [] };
}

/** An entry as it is with what a row states; null for a new person without name or profession. */
function contentOf(fields: StatedFields, before: PersonContent | undefined): PersonContent | null {
  const name = fields.name ?? before?.name;
  const profession = fields.profession ?? before?.profession;
  if (name === undefined || profession === undefined) return null;
  return { ...unstatedOfPerson, ...before, ...fields, v: 1, name, profession };
}

/** Of a new person, all that her entry says beyond what is true of everybody. */
function changesBetween(before: PersonContent | undefined, after: PersonContent): FieldChange[] {
  const known: Partial<PersonContent> = { ...unstatedOfPerson, ...before };
  return personFields
    .filter((field) => JSON.stringify(known[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }) as FieldChange);
}
