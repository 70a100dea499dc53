/** What measurements give and how it is shown: each figure beside its floor, as a ratio. */

export interface Samples {
  /** Milliseconds, in the order they were taken. */
  taken: number[];
  median: number;
  p95: number;
}

export function samples(taken: number[]): Samples {
  const sorted = [...taken].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { taken, median: at(0.5), p95: at(0.95) };
}

export interface Floor {
  name: string;
  samples: Samples;
}

export interface Timing {
  kind: 'timing';
  name: string;
  samples: Samples;
  floor: Floor | null;
  /** How many floors (by the floor's median) the figure may take. */
  target: { of: 'median' | 'p95'; times: number } | null;
}

/** Something that is counted or weighed. */
export interface Amount {
  kind: 'amount';
  name: string;
  value: number;
  unit: 'kB' | 'tasks' | 'frames' | 'ms';
  floor: { name: string; value: number } | null;
  /** It is to be less than this, or nothing at all. */
  below: number | null;
}

export type Figure = Timing | Amount;

/** The same figure of another account or place, as its name says. */
export function named(figure: Figure, of: string): Figure {
  return { ...figure, name: `${of}: ${figure.name}` };
}

export function timing(name: string, taken: number[], floor: Floor | null, target: Timing['target'] = null): Timing {
  return { kind: 'timing', name, samples: samples(taken), floor, target };
}

export function amount(name: string, value: number, unit: Amount['unit'], below: number | null = null): Amount {
  return { kind: 'amount', name, value, unit, floor: null, below };
}

export function weight(name: string, value: number, floor: NonNullable<Amount['floor']>): Amount {
  return { kind: 'amount', name, value, unit: 'kB', floor, below: null };
}

/** The figure divided by its floor's median. */
export function ratio({ samples: measured, floor }: Timing, of: 'median' | 'p95'): number | null {
  return floor && measured[of] / floor.samples.median;
}

export function isMet(figure: Figure): boolean | null {
  if (figure.kind === 'amount') return figure.below === null ? null : figure.value < figure.below;
  const measured = figure.target && ratio(figure, figure.target.of);
  return measured === null || !figure.target ? null : measured <= figure.target.times;
}

const columns = ['', 'median', 'p95', 'floor', 'median ÷', 'p95 ÷', 'target', 'met'] as const;

export function table(figures: readonly Figure[]): string {
  const rows = [columns, ...figures.map(cells)].map((row) => [...row]);
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))),
    )
    .map((row) => row.join('  '))
    .join('\n');
}

function cells(figure: Figure): string[] {
  const met = isMet(figure);
  const verdict = met === null ? '' : met ? 'yes' : 'NO';
  if (figure.kind === 'amount') {
    const { name, value, unit, floor, below } = figure;
    const target = below === null ? '' : unit === 'tasks' || unit === 'frames' ? '0' : `< ${below} ${unit}`;
    const beside = floor ? [`${Math.round(floor.value)} ${unit}`, (value / floor.value).toFixed(1)] : ['', ''];
    return [name, `${Math.round(value)} ${unit}`, '', ...beside, '', target, verdict];
  }
  const { name, samples: measured, floor, target } = figure;
  const [median, p95] = [ratio(figure, 'median'), ratio(figure, 'p95')];
  return [
    name,
    milliseconds(measured.median),
    milliseconds(measured.p95),
    floor ? milliseconds(floor.samples.median) : '',
    median === null ? '' : median.toFixed(1),
    p95 === null ? '' : p95.toFixed(1),
    target ? `${target.of} ≤ ${target.times}` : '',
    verdict,
  ];
}

function milliseconds(value: number): string {
  return `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
