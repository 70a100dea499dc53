/**
 * The two functions of papaparse that the domain calls, as it calls them. The published types name Node's and the
 * page's own, and with them every folder's code could call Node and still compile.
 */
declare module 'papaparse' {
  interface ParseOptions {
    delimiter: string;
    newline: '\n';
    /** As many records as are read; all when left out. */
    preview?: number;
  }

  interface Parsed {
    data: string[][];
    /** `row` is the index in `data`. */
    errors: { type: 'Quotes' | 'Delimiter' | 'FieldMismatch'; row?: number }[];
  }

  interface UnparseOptions {
    delimiter: string;
    newline: string;
    /** Text that it matches is written with `'` before it. */
    escapeFormulae: RegExp;
  }

  const papaparse: {
    parse(text: string, options: ParseOptions): Parsed;
    unparse(records: readonly (readonly string[])[], options: UnparseOptions): string;
  };
  export default papaparse;
}
