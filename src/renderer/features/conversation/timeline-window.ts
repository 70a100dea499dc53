import type { Stretch } from './timeline-rows';

/**
 * Which part of a conversation is drawn: pages one after another, oldest first, and after them its newest messages,
 * unless so much is drawn above that they are left out.
 */
export interface TimelineWindow {
  pages: readonly Stretch[];
  /** The place that the newest messages are drawn from; null draws only as many as a window shows. */
  tailFrom: number | null;
  hasTail: boolean;
}

/** What is drawn of a conversation that is opened, and of one whose end one goes to. */
export const newestWindow: TimelineWindow = { pages: [], tailFrom: null, hasTail: true };

/** The most pages that are drawn at once; those at the far end are left out for more. */
export const mostPages = 8;

/** Where what is drawn begins; null where that is the newest messages' own beginning. */
export function beginningOf({ pages, tailFrom }: TimelineWindow): number | null {
  return pages[0]?.from ?? tailFrom;
}

/**
 * The window with a page before what it draws. A page that was asked for elsewhere is none of its business any more.
 * @param askedAt where the window began when the page was asked for
 * @param isAtEnd whether one is at the end of the conversation now: that stays drawn, though it be one page too many
 */
export function withEarlier(
  window: TimelineWindow,
  page: Stretch,
  askedAt: number | null,
  isAtEnd: boolean,
): TimelineWindow {
  if (beginningOf(window) !== askedAt) return window;
  const pages = [page, ...window.pages];
  const tailFrom = window.tailFrom ?? page.to;
  if (pages.length <= mostPages || isAtEnd) return { ...window, pages, tailFrom };
  // Without the newest messages the pages end where they began.
  return { pages: pages.slice(0, mostPages), tailFrom, hasTail: false };
}

/** The window with a page after what it draws, or with the newest messages where nothing is between. */
export function withLater(window: TimelineWindow, from: number, page: Stretch | null): TimelineWindow {
  const { pages, hasTail } = window;
  if (hasTail || pages.at(-1)?.to !== from) return window;
  if (!page) return { pages: pages.slice(-mostPages), tailFrom: from, hasTail: true };
  return { ...window, pages: [...pages, page].slice(-mostPages) };
}

/** The window that draws what stands around a place. */
export function windowOf(pages: readonly Stretch[], tailFrom: number | null): TimelineWindow {
  return { pages, tailFrom, hasTail: tailFrom !== null };
}

/** Whether a window draws a place, for all that is known without reading how many its newest messages are. */
export function draws({ pages, tailFrom, hasTail }: TimelineWindow, place: number): boolean {
  const isInTail = hasTail && tailFrom !== null && place >= tailFrom;
  return isInTail || pages.some(({ from, to }) => place >= from && place < to);
}
