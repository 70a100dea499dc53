import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAfterGap, gapSort, placeChunk, placeEarlier } from '../../../src/engine/sync/room-order';

describe('a chunk of the newest events', () => {
  it('begins a room that was not seen before, with its beginning missing', () => {
    const placed = placeChunk({ eventIds: ['a', 'b'], limited: true }, new Map(), null);
    expect([...placed.sorts.keys()]).toEqual(['a', 'b']);
    expect(placed.missingBefore).toBe('beginning');
  });

  it('is the whole room when nothing was left out', () => {
    expect(placeChunk({ eventIds: ['a'], limited: false }, new Map(), null).missingBefore).toBe('nothing');
  });

  it('leaves the beginning to be fetched also when it brings no event of a room not seen before', () => {
    expect(placeChunk({ eventIds: [], limited: true }, new Map(), null).missingBefore).toBe('beginning');
  });

  it('follows what is cached when nothing was left out', () => {
    const placed = placeChunk({ eventIds: ['c', 'd'], limited: false }, new Map(), 7);
    expect(placed).toEqual({
      sorts: new Map([
        ['c', 8],
        ['d', 9],
      ]),
      missingBefore: 'nothing',
    });
  });

  it('joins at the last event that is cached, whatever stands before it', () => {
    const placed = placeChunk({ eventIds: ['x', 'b', 'c'], limited: true }, new Map([['b', 7]]), 7);
    expect(placed).toEqual({ sorts: new Map([['c', 8]]), missingBefore: 'nothing' });
  });

  it('leaves room and tells of a gap when it does not join', () => {
    const placed = placeChunk({ eventIds: ['y', 'z'], limited: true }, new Map(), 7);
    expect(placed.missingBefore).toBe('gap');
    expect(Math.min(...placed.sorts.values())).toBeGreaterThan(7 + 100_000);
  });

  it('changes nothing when all of it is cached', () => {
    const known = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    expect(placeChunk({ eventIds: ['a', 'b'], limited: true }, known, 2)).toEqual({
      sorts: new Map(),
      missingBefore: 'nothing',
    });
  });
});

describe('a page of earlier events', () => {
  it('is placed backwards from where it ends', () => {
    const { sorts, joined, first } = placeEarlier(['c', 'b', 'a'], new Map(), 10);
    expect([sorts.get('c'), sorts.get('b'), sorts.get('a')]).toEqual([9, 8, 7]);
    expect({ joined, first }).toEqual({ joined: false, first: 7 });
  });

  it('joins at the first event that is cached before it', () => {
    const { sorts, joined } = placeEarlier(['c', 'b', 'a'], new Map([['b', 3]]), 10);
    expect([...sorts]).toEqual([['c', 9]]);
    expect(joined).toBe(true);
  });

  it('goes past events that stand where it begins, so that nothing behind them is lost', () => {
    const known = new Map([
      ['e', 11],
      ['d', 10],
    ]);
    const { sorts, joined } = placeEarlier(['e', 'd', 'c', 'b'], known, 10);
    expect([...sorts]).toEqual([
      ['c', 9],
      ['b', 8],
    ]);
    expect(joined).toBe(false);
  });
});

it('puts the mark of a gap just before the event after it, and finds that event again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), (first) => {
      expect(gapSort(first)).toBeLessThan(first);
      expect(gapSort(first)).toBeGreaterThan(first - 1);
      expect(firstAfterGap(gapSort(first))).toBe(first);
    }),
  );
});
