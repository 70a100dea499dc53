import { startTransition, useCallback, useRef, useState } from 'react';
import { useAccount } from '../../data/account';
import type { Conversed } from './new-messages';
import { endBefore, pageBefore, pageFrom } from './queries';
import {
  beginningOf,
  draws,
  newestWindow,
  windowOf,
  withEarlier,
  withLater,
  type TimelineWindow,
} from './timeline-window';
import type { Stretch } from './timeline-rows';

/** What is drawn of a conversation, and the ways to draw something else of it. */
export interface TimelineMoving {
  window: TimelineWindow;
  /**
   * Draws a page more before what is drawn.
   * @param first the place where the newest messages begin
   * @param isAtEnd whether one is at the end of the conversation; asked when the page has been read
   * @returns false where the cache holds nothing before
   */
  earlier: (first: number, isAtEnd: () => boolean) => Promise<boolean>;
  /** Draws a page more after what is drawn. */
  later: () => Promise<void>;
  /** Draws what stands around a place. */
  around: (sort: number) => Promise<void>;
  /** Draws the newest messages, where they are left out. */
  toNewest: () => void;
}

/** Pages that a room draws above its newest messages when it is opened; whoever has more drawn is scrolling. */
const drawnAtFirst = 2;

/**
 * Pages are read before they are drawn, and drawn beside everything else: a frame in between is never held up by them.
 * While one scrolls up, the next is read while one is drawn.
 */
export function useTimelineWindow(conversed: Conversed): TimelineMoving {
  const { db } = useAccount();
  const { roomId, threadId, hasQuestions } = conversed;
  const [window, setWindow] = useState(newestWindow);
  const last = window.pages.at(-1);
  const ahead = useRef<{ to: number; page: Promise<Stretch | null> } | null>(null);

  const earlier = useCallback(
    async (first: number, isAtEnd: () => boolean) => {
      const beginning = beginningOf(window);
      const to = beginning ?? (await endBefore(db, { roomId, threadId, hasQuestions }, first));
      if (to === null) return false;
      const before = (place: number) => pageBefore(db, { roomId, threadId, hasQuestions }, place);
      const readAhead = ahead.current?.to === to ? await ahead.current.page : null;
      const page = readAhead ?? (await before(to));
      if (!page) return false;
      const isScrolling = window.pages.length > drawnAtFirst;
      ahead.current = isScrolling ? { to: page.from, page: before(page.from).catch(() => null) } : null;
      const staysAtEnd = isAtEnd();
      startTransition(() => setWindow((drawn) => withEarlier(drawn, page, beginning, staysAtEnd)));
      return true;
    },
    [db, roomId, threadId, hasQuestions, window],
  );

  const later = useCallback(async () => {
    if (!last) return;
    const page = await pageFrom(db, { roomId, threadId, hasQuestions }, last.to);
    startTransition(() => setWindow((drawn) => withLater(drawn, last.to, page)));
  }, [db, roomId, threadId, hasQuestions, last]);

  const around = useCallback(
    async (sort: number) => {
      const place = { roomId, threadId, hasQuestions };
      const before = await pageBefore(db, place, sort);
      const from = await pageFrom(db, place, sort);
      const pages = [before, from].filter((page) => page !== null);
      const there = windowOf(pages, from ? null : sort);
      // A page that was being read meanwhile may have brought it: who has gone there must not lose her place again.
      startTransition(() => setWindow((drawn) => (draws(drawn, sort) ? drawn : there)));
    },
    [db, roomId, threadId, hasQuestions],
  );

  // Where they are drawn already nothing is drawn anew: whoever writes sees it in the next frame.
  const toNewest = useCallback(() => setWindow((drawn) => (drawn.hasTail ? drawn : newestWindow)), []);
  return { window, earlier, later, around, toNewest };
}
