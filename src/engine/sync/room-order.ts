/**
 * Where the events of a room stand in its order, as numbers that rise with time. Sliding sync gives no positions:
 * a start brings the newest events of each room, and what happened during an absence may be missing before them.
 * Each such chunk begins a million numbers after the last one, which leaves room for the missing events to be put in
 * from behind as they are fetched.
 */

/** Room left before a chunk for what is missing; more events than any absence brings. */
export const chunkDistance = 1_000_000;

export interface Chunk {
  /** Ids of the events in the room's order. */
  eventIds: string[];
  /** True when the homeserver has left out earlier events. */
  limited: boolean;
}

export interface Placement {
  /** Places for the events that are new, by their id. */
  sorts: Map<string, number>;
  /** What is missing before the first of them, for a chunk that does not join what is cached. */
  missingBefore: 'nothing' | 'gap' | 'beginning';
}

/**
 * Places a chunk from the homeserver after what is cached of the room.
 * @param known places of those of the chunk's events that are cached
 * @param newest the highest place in the cache, or null for a room not seen before
 */
export function placeChunk(chunk: Chunk, known: ReadonlyMap<string, number>, newest: number | null): Placement {
  const lastKnown = chunk.eventIds.findLastIndex((id) => known.has(id));
  // What stands before a known event is either cached or part of a gap that is filled by paging back.
  const fresh = chunk.eventIds.slice(lastKnown + 1);
  const joins = lastKnown >= 0 || !chunk.limited;
  const first = newest === null ? 0 : joins ? newest + 1 : newest + chunkDistance;
  const sorts = new Map(fresh.map((id, index) => [id, first + index]));
  if (joins) return { sorts, missingBefore: 'nothing' };
  if (newest === null) return { sorts, missingBefore: 'beginning' };
  return { sorts, missingBefore: fresh.length > 0 ? 'gap' : 'nothing' };
}

/**
 * Places a page of earlier events, newest first as paging back gives them, before a place. What the page repeats from
 * behind that place is passed over; at the first event that is known to stand before it, the gap ends.
 * @param known places of those of the page's events that are cached
 */
export function placeEarlier(
  eventIds: readonly string[],
  known: ReadonlyMap<string, number>,
  before: number,
): { sorts: Map<string, number>; joined: boolean; first: number } {
  const begin = eventIds.findLastIndex((id) => (known.get(id) ?? -Infinity) >= before) + 1;
  const end = eventIds.findIndex((id, index) => index >= begin && known.has(id));
  const fresh = eventIds.slice(begin, end < 0 ? undefined : end);
  const sorts = new Map(fresh.map((id, index) => [id, before - 1 - index]));
  return { sorts, joined: end >= 0, first: before - fresh.length };
}

/**
 * Places a page of later events, in the room's order, after a place. What the page repeats from before that place is
 * passed over; at the first event that is known to stand after it, the gap ends.
 * @param known places of those of the page's events that are cached
 */
export function placeLater(
  eventIds: readonly string[],
  known: ReadonlyMap<string, number>,
  after: number,
): { sorts: Map<string, number>; joined: boolean } {
  const begin = eventIds.findLastIndex((id) => (known.get(id) ?? Infinity) <= after) + 1;
  const end = eventIds.findIndex((id, index) => index >= begin && known.has(id));
  const fresh = eventIds.slice(begin, end < 0 ? undefined : end);
  return { sorts: new Map(fresh.map((id, index) => [id, after + 1 + index])), joined: end >= 0 };
}

/** The place of a gap's marker: just before the first event after it. */
export function gapSort(firstAfter: number): number {
  return firstAfter - 0.5;
}

export function firstAfterGap(gap: number): number {
  return gap + 0.5;
}

export function gapId(roomId: string, firstAfter: number): string {
  return `gap:${roomId}:${firstAfter}`;
}
