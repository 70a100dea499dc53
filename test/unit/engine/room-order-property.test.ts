import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAfterGap, gapSort, placeChunk, placeEarlier } from '../../../src/engine/sync/room-order';
import { PagedRoom, steps, type Step } from '../../support/paged-room';

/** A device that keeps only places: what storeChunk, storeEarlier and storeIntoGap do to rows. */
class Places {
  readonly sorts = new Map<string, number>();
  readonly gaps = new Map<number, string>();
  earlierFrom = '';

  constructor(private readonly room: PagedRoom<string>) {}

  take(step: Step): void {
    switch (step.kind) {
      case 'sync': {
        if (step.reconnect) this.room.reconnect();
        this.room.grow(step.grow);
        const { events, limited, previous } = this.room.newest(step.limit);
        this.store(events, limited, previous);
        if (step.twice) this.store(events, limited, previous);
        return;
      }
      case 'fill': {
        const gap = [...this.gaps.keys()].toSorted((one, other) => one - other).at(step.which);
        if (gap !== undefined) this.fill(gap, step.size, step.overlap);
        return;
      }
      case 'earlier':
        if (this.earlierFrom !== '') this.pageBack(step.size, step.overlap);
    }
  }

  fill(gap: number, size: number, overlap: number): void {
    const page = this.room.earlier(this.gaps.get(gap) ?? '', size, overlap);
    const { sorts, joined, first } = placeEarlier(page.events, this.sorts, firstAfterGap(gap));
    this.gaps.delete(gap);
    this.put(sorts);
    if (!joined && page.next) this.gaps.set(gapSort(first), page.next);
  }

  pageBack(size: number, overlap: number): void {
    const page = this.room.earlier(this.earlierFrom, size, overlap);
    this.put(placeEarlier(page.events, this.sorts, Math.min(0, ...this.sorts.values())).sorts);
    this.earlierFrom = page.next ?? '';
  }

  private store(eventIds: string[], limited: boolean, previous: string): void {
    const newest = this.sorts.size > 0 ? Math.max(...this.sorts.values()) : null;
    const { sorts, missingBefore } = placeChunk({ eventIds, limited }, this.sorts, newest);
    if (missingBefore === 'beginning') this.earlierFrom = previous;
    if (missingBefore === 'gap') this.gaps.set(gapSort(Math.min(...sorts.values())), previous);
    this.put(sorts);
  }

  private put(sorts: ReadonlyMap<string, number>): void {
    for (const [id, sort] of sorts) {
      if (this.sorts.has(id)) throw new Error(`${id} was given a second place`);
      this.sorts.set(id, sort);
    }
  }
}

const events = Array.from({ length: 60 }, (_, index) => `$${index}`);

/** Neighbours that are none in the room, and have no mark of a gap between them. */
function silentHoles(places: Places): string[] {
  const rows = [...places.sorts].toSorted((one, other) => one[1] - other[1]);
  return rows.slice(1).flatMap(([id, sort], index) => {
    const [beforeId, beforeSort] = rows[index] ?? ['', 0];
    const marked = [...places.gaps.keys()].some((gap) => gap > beforeSort && gap < sort);
    const step = Number(id.slice(1)) - Number(beforeId.slice(1));
    return step === 1 || (marked && step > 0) ? [] : [`${beforeId} ${id}`];
  });
}

it('keeps the room’s order without a silent hole, however the homeserver cuts it, and ends whole', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const room = new PagedRoom(events);
      const places = new Places(room);
      for (const step of taken) {
        places.take(step);
        expect(silentHoles(places)).toEqual([]);
      }
      places.take({ kind: 'sync', grow: events.length, limit: 5, reconnect: true, twice: false });
      for (let gap = [...places.gaps.keys()][0]; gap !== undefined; gap = [...places.gaps.keys()][0]) {
        places.fill(gap, 6, 0);
      }
      while (places.earlierFrom !== '') places.pageBack(6, 0);
      const order = [...places.sorts].toSorted((one, other) => one[1] - other[1]).map(([id]) => id);
      expect(order).toEqual(events);
    }),
    { numRuns: 1000 },
  );
});
