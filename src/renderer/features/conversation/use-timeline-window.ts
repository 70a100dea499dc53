import { startTransition, useCallback, useState } from 'react';
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

/**
 * Pages are read before they are drawn, and drawn beside everything else: a frame in between is never held up by them.
 */
export function useTimelineWindow(conversed: Conversed): TimelineMoving {
  const { db } = useAccount();
  const { roomId, threadId, hasQuestions } = conversed;
  const [window, setWindow] = useState(newestWindow);
  const last = window.pages.at(-1);

  const earlier = useCallback(
    async (first: number, isAtEnd: () => boolean) => {
      const beginning = beginningOf(window);
      const to = beginning ?? (await endBefore(db, { roomId, threadId, hasQuestions }, first));
      const page = to === null ? null : await pageBefore(db, { roomId, threadId, hasQuestions }, to);
      if (!page) return false;
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
