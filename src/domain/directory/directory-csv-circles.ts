import type { DryRun } from './directory-csv';
import { foldedKey } from '../folding';

/** A circle that the importer knows. */
export interface KnownCircle {
  roomId: string;
  name: string;
  /** Whether she may invite people to it. */
  mayManage: boolean;
  /** Who is in it or invited, as far as this device knows. */
  people: ReadonlySet<string>;
}

/** Why a circle that a row names is left alone; the rest of the row is applied. */
export interface CircleProblem {
  /** `ambiguous`: she may invite to several that are called so. */
  kind: 'unknown' | 'not-yours' | 'ambiguous';
  /** The name as it is written. */
  value: string;
}

/** What becomes of the circles that a row names. */
export interface RowCircles {
  added: KnownCircle[];
  /** Those that she is in already. */
  kept: KnownCircle[];
  problems: CircleProblem[];
}

/**
 * What importing a file would do to circles, by the rows' lines; rows that are wrong or name none are left out. Capitals
 * and diacritics do not tell names apart, nobody is removed from a circle, and only those that the importer may manage
 * are changed.
 */
export function circlesOfRows(run: DryRun, circles: readonly KnownCircle[]): Map<number, RowCircles> {
  const byName = new Map<string, KnownCircle[]>();
  for (const circle of circles) {
    const key = foldedKey(circle.name);
    byName.set(key, [...(byName.get(key) ?? []), circle]);
  }
  return new Map(
    run.rows.flatMap((row) => {
      if (row.outcome === 'wrong' || row.circles.length === 0) return [];
      return [[row.line, circlesOfRow(row, byName)] as const];
    }),
  );
}

function circlesOfRow(
  row: { userId: string; circles: readonly string[] },
  byName: ReadonlyMap<string, readonly KnownCircle[]>,
): RowCircles {
  const found: RowCircles = { added: [], kept: [], problems: [] };
  for (const value of row.circles) {
    const called = byName.get(foldedKey(value)) ?? [];
    const own = called.filter(({ mayManage }) => mayManage);
    const [circle] = own;
    const [only] = called;
    if (called.length === 1 && only?.people.has(row.userId)) found.kept.push(only);
    else if (!circle) found.problems.push({ kind: called.length > 0 ? 'not-yours' : 'unknown', value });
    else if (own.length > 1) found.problems.push({ kind: 'ambiguous', value });
    else if (circle.people.has(row.userId)) found.kept.push(circle);
    // The same circle may be written twice in different ways.
    else if (!found.added.includes(circle)) found.added.push(circle);
  }
  return found;
}

/** Who is to be added to which circle, in acts of at most so many people. */
export function additionsOf(
  run: DryRun,
  circles: ReadonlyMap<number, RowCircles>,
  most: number,
): { roomId: string; people: string[] }[] {
  const people = new Map<string, string[]>();
  for (const { line, userId } of run.rows) {
    if (userId === null) continue;
    for (const { roomId } of circles.get(line)?.added ?? [])
      people.set(roomId, [...(people.get(roomId) ?? []), userId]);
  }
  return [...people].flatMap(([roomId, all]) =>
    Array.from({ length: Math.ceil(all.length / most) }, (_, index) => ({
      roomId,
      people: all.slice(index * most, (index + 1) * most),
    })),
  );
}
