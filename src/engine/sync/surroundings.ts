import type { CacheDatabase } from '../../cache/database';
import { open } from '../../cache/sealing';
import { countMalformed } from '../../cache/status';
import { applyEvents } from '../projection/apply';
import type { TimelineEvent } from '../projection/timeline-event';
import { eventAbove, eventBelow } from './neighbours';
import { placeAround, type Opening, type PlacedAround } from './placing-around';
import { firstAfterGap } from './room-order';
import { gapRow, knownSorts, placedAt } from './timeline';

/** An event with those around it, in the room's order, and the tokens to page on from, on both sides. */
export interface Surroundings {
  events: readonly TimelineEvent[];
  start: string;
  end: string;
}

interface Hole extends Opening {
  /** The mark of the gap; null for what stands before all that is cached. */
  gapId: string | null;
  from: string;
}

/**
 * Stores an event with those around it at their place in the room's order, and marks what is missing beside them. Call
 * inside a transaction over the tables of a page and of rooms.
 * @returns false where it cannot be told where they stand
 */
export async function storeAround(
  db: CacheDatabase,
  roomId: string,
  around: Surroundings,
  self: string,
): Promise<boolean> {
  const { events } = around;
  const known = await knownSorts(
    db,
    events.map(({ id }) => id),
  );
  const placed = placeAround(events, known, await holesOf(db, roomId));
  if (!placed) return false;
  const malformed = await applyEvents(db, placedAt(events, placed.sorts, false), self);
  await countMalformed(db, malformed.length);
  await markHoles(db, roomId, placed, around);
  await findReadMark(db, roomId, placed.sorts);
  return true;
}

/** Where events of a room are missing, from its beginning on. */
async function holesOf(db: CacheDatabase, roomId: string): Promise<Hole[]> {
  const gaps = await db.messages
    .where('state')
    .equals('gap')
    .filter((row) => row.roomId === roomId)
    .toArray();
  const holes = await Promise.all(
    gaps.map(async (gap): Promise<Hole | null> => {
      const content = open(gap.c);
      const [below, above] = [await eventBelow(db, roomId, gap.sort), await eventAbove(db, roomId, gap.sort)];
      if (content.kind !== 'gap' || !above) return null;
      return { gapId: gap.id, from: content.from, below, above, edge: firstAfterGap(gap.sort) };
    }),
  );
  const room = await db.rooms.get(roomId);
  const oldest = await eventAbove(db, roomId, -Infinity);
  const beginning: Hole[] =
    room && !room.complete && oldest
      ? [{ gapId: null, from: room.earlierFrom, below: null, above: oldest, edge: Math.floor(oldest.sort) }]
      : [];
  return [...beginning, ...holes.filter((hole) => hole !== null)];
}

async function markHoles(
  db: CacheDatabase,
  roomId: string,
  { closed, lowered, split, above }: PlacedAround<Hole>,
  { start, end }: Surroundings,
): Promise<void> {
  await db.messages.bulkDelete(closed.flatMap(({ gapId }) => gapId ?? []));
  if (lowered) {
    const { hole, first } = lowered;
    if (hole.gapId) {
      await db.messages.delete(hole.gapId);
      await db.messages.put(gapRow(roomId, first, start));
    } else await beginAt(db, roomId, start);
  }
  if (split) {
    const { hole, first } = split;
    if (hole.gapId) await db.messages.put(gapRow(roomId, first, start));
    else await beginAt(db, roomId, start);
  }
  if (above) await db.messages.put(gapRow(roomId, above.edge, above.from, end));
}

/** What is cached of a room now begins where the token pages back from. */
async function beginAt(db: CacheDatabase, roomId: string, earlierFrom: string): Promise<void> {
  await db.rooms.update(roomId, { earlierFrom, complete: earlierFrom === '' });
}

/** A read mark whose event was not cached stood before all that was; now it is known where. */
async function findReadMark(db: CacheDatabase, roomId: string, sorts: ReadonlyMap<string, number>): Promise<void> {
  const mark = await db.readMarks.get(roomId);
  const sort = mark && sorts.get(mark.eventId);
  if (sort !== undefined) await db.readMarks.update(roomId, { sort });
}
