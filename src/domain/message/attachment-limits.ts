/** Most files that are sent at once: more belong in a folder that is shared some other way. */
export const mostFiles = 20;

/** What is never sent in one piece, whatever a homeserver takes: it is encrypted in memory. */
export const mostBytes = 512 * 1024 * 1024;

/** Why a file is not taken, before anything is made of it. */
export type FileProblem =
  | 'empty'
  | 'too-large'
  | 'unreadable'
  | 'too-many'
  /** A picture or film that could not be made anew, so that it would go with all that it tells beside itself. */
  | 'not-drawn';

/**
 * @param limit what the homeserver takes, or null while that is not known
 */
export function sizeProblem(size: number, limit: number | null): FileProblem | null {
  if (size === 0) return 'empty';
  return size > Math.min(limit ?? mostBytes, mostBytes) ? 'too-large' : null;
}

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the unit in which one says it: never bytes, and at most one decimal. */
export function sizeInWords(bytes: number, language: string): string {
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = size < 10 && unit > 0 ? 1 : 0;
  const style = { style: 'unit', unit: units[unit] ?? 'kilobyte', unitDisplay: 'short' } as const;
  const rounded = unit === 0 ? Math.max(1, Math.round(size)) : size;
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: digits }).format(rounded);
}
