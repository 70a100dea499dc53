import { chunkDistance } from './room-order';

/** A place in a room's order where events are missing: a gap, or what stands before all that is cached. */
export interface Opening {
  /** The newest event below it; null where nothing below it is cached. */
  below: { sort: number; ts: number } | null;
  /** The oldest event above it. */
  above: { sort: number; ts: number };
  /** What is missing stands before this place. */
  edge: number;
}

export interface PlacedAround<Hole extends Opening> {
  sorts: Map<string, number>;
  /** Openings in which nothing is missing any more. */
  closed: Hole[];
  /** The opening whose upper part has been filled, down to `first`. */
  lowered: { hole: Hole; first: number } | null;
  /** The opening in the midst of which the events stand, from `first` on. */
  split: { hole: Hole; first: number } | null;
  /** The opening above the newest of the events. */
  above: Hole | null;
}

/** Room that is left on both sides of events in the midst of an opening, at the least. */
const roomBeside = 10_000;

/**
 * Places events that stand together in the room, and of which it is not known how they join what is cached: beside
 * those of them that are cached, or, where none is, in the midst of the one opening that their times fit into. Times
 * are claims and place nothing but that.
 * @param known places of those of the events that are cached
 * @returns null where it cannot be told where they stand
 */
export function placeAround<Hole extends Opening>(
  events: readonly { id: string; ts: number }[],
  known: ReadonlyMap<string, number>,
  holes: readonly Hole[],
): PlacedAround<Hole> | null {
  if (!events.some(({ id }) => known.has(id))) return placeApart(events, holes);
  const placed: PlacedAround<Hole> = { sorts: new Map(), closed: [], lowered: null, split: null, above: null };
  let run: string[] = [];
  let before: number | undefined;
  for (const { id } of events) {
    const sort = known.get(id);
    if (sort === undefined) {
      run.push(id);
      continue;
    }
    placeBelow(placed, run, before, sort, holes);
    run = [];
    before = sort;
  }
  if (run.length > 0 && before !== undefined) placeAbove(placed, run, before, holes);
  return placed;
}

/** A run of events that end at a cached one; they fill the opening beneath it, where there is one. */
function placeBelow<Hole extends Opening>(
  placed: PlacedAround<Hole>,
  run: readonly string[],
  before: number | undefined,
  after: number,
  holes: readonly Hole[],
): void {
  const hole = holes.find(({ above }) => above.sort === after);
  // Events that left no row, as taken back reactions do, are unknown among those that are known.
  if (!hole || (before !== undefined && hole.below?.sort !== before)) return;
  const first = hole.edge - run.length;
  if (hole.below && first <= hole.below.sort) return;
  run.forEach((id, index) => placed.sorts.set(id, first + index));
  if (before !== undefined) placed.closed.push(hole);
  else if (run.length > 0) placed.lowered = { hole, first };
}

/** A run of events that begin after a cached one; they stand at the lower end of the opening above it. */
function placeAbove<Hole extends Opening>(
  placed: PlacedAround<Hole>,
  run: readonly string[],
  before: number,
  holes: readonly Hole[],
): void {
  const hole = holes.find(({ below }) => below?.sort === before);
  if (!hole || before + run.length + 1 >= hole.edge) return;
  run.forEach((id, index) => placed.sorts.set(id, before + 1 + index));
  placed.above = hole;
}

function placeApart<Hole extends Opening>(
  events: readonly { id: string; ts: number }[],
  holes: readonly Hole[],
): PlacedAround<Hole> | null {
  const times = events.map(({ ts }) => ts);
  const [oldest, newest] = [Math.min(...times), Math.max(...times)];
  const fitting = holes.filter(({ below, above }) => (!below || below.ts <= oldest) && newest <= above.ts);
  const [hole] = fitting;
  if (!hole || fitting.length > 1) return null;
  const { below, edge } = hole;
  const first = below ? Math.floor((below.sort + edge - events.length) / 2) : edge - chunkDistance - events.length;
  if (below && first - below.sort < roomBeside) return null;
  const sorts = new Map(events.map(({ id }, index) => [id, first + index]));
  return { sorts, closed: [], lowered: null, split: { hole, first }, above: hole };
}
