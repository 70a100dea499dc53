import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  draws,
  mostPages,
  newestWindow,
  windowOf,
  withEarlier,
  withLater,
  type TimelineWindow,
} from '../../../src/renderer/features/conversation/timeline-window';

const size = 10;
/** A conversation of so many places; the newest messages begin where the window says. */
const length = 1000;

function scrolledUp(window: TimelineWindow): TimelineWindow {
  const to = beginningOf(window) ?? length - size;
  return to <= 0 ? window : withEarlier(window, { from: Math.max(0, to - size), to }, beginningOf(window), false);
}

function scrolledDown(window: TimelineWindow): TimelineWindow {
  const last = window.pages.at(-1);
  if (!last || window.hasTail) return window;
  return withLater(window, last.to, last.to + size < length ? { from: last.to, to: last.to + size } : null);
}

/** Every place that is drawn, in order. */
function drawn({ pages, tailFrom, hasTail }: TimelineWindow): number[] {
  const tail = { from: tailFrom ?? length - size, to: length };
  return [...pages, ...(hasTail ? [tail] : [])].flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index),
  );
}

const moves = fc.array(fc.constantFrom(scrolledUp, scrolledUp, scrolledDown), { maxLength: 150 });

describe('what is drawn of a long conversation', () => {
  it('is one piece of it, however one scrolls, and never more than so many pages', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const window = all.reduce((before, move) => move(before), newestWindow);
        const places = drawn(window);
        expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
        expect(window.pages.length).toBeLessThanOrEqual(mostPages);
      }),
    );
  });

  it('reaches the beginning, and from there the newest again', () => {
    let window = newestWindow;
    while (beginningOf(window) !== 0) window = scrolledUp(window);
    expect(window.hasTail).toBe(false);
    for (let steps = 0; !window.hasTail && steps < length; steps += 1) window = scrolledDown(window);
    expect(drawn(window).at(-1)).toBe(length - 1);
  });

  it('keeps the newest drawn where one has come back to them while a page was read', () => {
    let window = newestWindow;
    while (window.pages.length < mostPages) window = scrolledUp(window);
    const beginning = beginningOf(window) ?? 0;
    const page = { from: beginning - size, to: beginning };
    const back = withEarlier(window, page, beginning, true);
    expect(drawn(back).at(-1)).toBe(length - 1);
    expect(drawn(back)[0]).toBe(page.from);
    expect(scrolledUp(back).pages.length).toBe(mostPages);
  });

  it('takes no page that does not stand beside it, as when one has gone elsewhere meanwhile', () => {
    const elsewhere = windowOf([{ from: 300, to: 310 }], null);
    expect(withEarlier(elsewhere, { from: 0, to: 10 }, 10, false)).toBe(elsewhere);
    expect(withEarlier(newestWindow, { from: 0, to: 10 }, 10, false)).toBe(newestWindow);
    expect(withLater(elsewhere, 900, { from: 900, to: 910 })).toBe(elsewhere);
    expect(withLater(newestWindow, 900, null)).toBe(newestWindow);
  });

  it('knows which places it draws, and of its newest messages only where it says from when', () => {
    const pages = [
      { from: 100, to: 120 },
      { from: 120, to: 140 },
    ];
    const among = windowOf(pages, null);
    expect([99, 100, 139, 140].map((place) => draws(among, place))).toEqual([false, true, true, false]);
    expect(draws(windowOf(pages, 140), 1000)).toBe(true);
    expect(draws(newestWindow, 1000)).toBe(false);
  });
});
