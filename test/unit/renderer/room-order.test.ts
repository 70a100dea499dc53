import { describe, expect, it } from 'vitest';
import { moved, placesToWrite } from '../../../src/renderer/features/circle/room-order';

const applied = (ids: readonly string[], order: Readonly<Record<string, string>>) => ({
  ...order,
  ...Object.fromEntries(placesToWrite(ids, order).map(({ roomId, place }) => [roomId, place])),
});

describe('the order of a circle’s rooms', () => {
  it('changes by one step up or down, and not past either end', () => {
    const ids = ['a', 'b', 'c'];
    expect(moved(ids, 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(ids, 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(ids, 'a', -1)).toEqual(ids);
    expect(moved(ids, 'c', 1)).toEqual(ids);
    expect(moved(ids, 'unknown', 1)).toEqual(ids);
  });

  it('is written for every room at first, and then only for the two that change places', () => {
    const first = applied(['a', 'b', 'c', 'd'], {});
    expect(Object.keys(first)).toEqual(['a', 'b', 'c', 'd']);
    expect(placesToWrite(['a', 'c', 'b', 'd'], first).map(({ roomId }) => roomId)).toEqual(['c', 'b']);
  });

  it('stands as texts sort, for more rooms than ten', () => {
    const ids = Array.from({ length: 25 }, (_, index) => `room${index}`);
    const order = applied(ids, {});
    expect([...ids].sort((one, other) => ((order[one] ?? '') < (order[other] ?? '') ? -1 : 1))).toEqual(ids);
  });
});
