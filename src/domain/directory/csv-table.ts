// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- for whoever compiles this file by importing it
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';
import { foldedKey, tidy } from '../folding';
import { failure, success, type Result } from '../result';

/** How large a file may be: bytes, and records without the header. */
export const csvLimits = { bytes: 5 * 1024 * 1024, records: 10_000 } as const;

/** Why nothing of a file can be taken. */
export type TableProblem = 'empty' | 'too-large' | 'too-many-rows' | 'unreadable';

export interface CsvRecord {
  /** As a spreadsheet numbers its rows, from 1 and blank ones too; a cell may hold line ends. */
  line: number;
  /** Without blanks at the ends. */
  cells: string[];
  /** Its quotes do not close, so that it may have swallowed what follows. */
  isBroken: boolean;
}

/** What of a text decoder is used: the domain's library knows none, though every thread has it. */
type DecoderClass = new (
  label: 'utf-8' | 'utf-16le' | 'windows-1252',
  options?: { fatal: boolean },
) => { decode: (bytes: Uint8Array) => string };
const { TextDecoder: Decoder } = globalThis as unknown as { TextDecoder: DecoderClass };

/**
 * The text of a file as office programs save it: UTF-8 or UTF-16 with its mark, UTF-8 without, or else Windows-1252,
 * which is what bytes are that cannot be UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new Decoder('utf-16le').decode(bytes);
  try {
    return new Decoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new Decoder('windows-1252').decode(bytes);
  }
}

/**
 * The records of a CSV file that are not blank.
 * @param columnKeys folded keys of the headers that are sought: the separator is the one that shows most of them
 * @param fallback the separator where no header is found
 */
export function readTable(
  bytes: Uint8Array,
  columnKeys: ReadonlySet<string>,
  fallback: Separator = ';',
): Result<CsvRecord[], TableProblem> {
  if (bytes.byteLength > csvLimits.bytes) return failure('too-large');
  const text = decodeText(bytes)
    .replace(/\r\n?/g, '\n')
    // Excel's own way to name the separator.
    .replace(/^sep=.\n/i, '\n');
  // No text of an office program holds it; a spreadsheet's own file and a picture do.
  if (text.includes('\0')) return failure('unreadable');
  const first = firstFilledLine(text);
  if (first === '') return failure('empty');
  const delimiter = separatorOf(first, columnKeys) ?? fallback;
  const { data, errors } = papaparse.parse(text, { delimiter, newline: '\n' });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const records = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()), isBroken: broken.has(index) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (records.length === 0) return failure('empty');
  return records.length > csvLimits.records + 1 ? failure('too-many-rows') : success(records);
}

const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

function firstFilledLine(text: string): string {
  const start = text.search(/[^\s;,]/);
  return start < 0 ? '' : (text.slice(text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '');
}

function separatorOf(header: string, columnKeys: ReadonlySet<string>): Separator | null {
  let best: { separator: Separator; columns: number } | null = null;
  for (const separator of separators) {
    const [cells = []] = papaparse.parse(header, { delimiter: separator, newline: '\n' }).data;
    const columns = cells.filter((cell) => columnKeys.has(foldedKey(cell))).length;
    if (columns > (best?.columns ?? 0)) best = { separator, columns };
  }
  return best?.separator ?? null;
}

/**
 * A cell that a spreadsheet would take for a formula, and one that looks guarded already. When such a cell is written
 * it gets an apostrophe before it, and `unguarded` takes one away.
 */
const formula = /^'*[=+\-@\t\r]/;

export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** A CSV file that office programs of the Nordic countries open as it is: semicolons, CRLF, and a mark for UTF-8. */
export function csvText(records: readonly (readonly string[])[]): string {
  return `\uFEFF${papaparse.unparse(records, { delimiter: ';', newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** The items of a cell's list: parted by comma, semicolon or line end; one in double quotes may hold those. */
export function listItems(cell: string): string[] {
  const items = cell.match(/\s*"(?:[^"]|"")*"\s*(?=[,;\n]|$)|[^,;\n]+/g) ?? [];
  return items
    .map((item) => item.trim())
    .map((item) => (/^".*"$/s.test(item) && item.length > 1 ? item.slice(1, -1).replaceAll('""', '"') : item))
    .map(tidy)
    .filter((item) => item !== '');
}

/** A cell that `listItems` reads back. */
export function listCell(items: readonly string[]): string {
  return items.map((item) => (/[,;"\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');
}
