import { Component, type ReactNode, type RefObject } from 'react';
import type { TimelineWindow } from './timeline-window';

interface KeepPlaceProps {
  scroller: RefObject<HTMLElement | null>;
  /** Another whenever other rows are drawn. */
  drawn: TimelineWindow;
  children: ReactNode;
}

interface Anchor {
  row: Element;
  top: number;
}

/** How far apart one looks for a row in view. */
const step = 24;

/**
 * Keeps what is read where it is while rows are drawn or left out below it: the list is anchored to its bottom, so that
 * only what changes above moves nothing. A class, because only a class is asked right before the page changes.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate(before: KeepPlaceProps): Anchor | null {
    const scroller = this.props.scroller.current;
    if (before.drawn === this.props.drawn || !scroller) return null;
    // At the end of the conversation one stays at its end.
    if (before.drawn.hasTail && scroller.scrollTop === 0) return null;
    const row = rowInView(scroller);
    return row && { row, top: row.getBoundingClientRect().top };
  }

  override componentDidUpdate(_before: KeepPlaceProps, _state: unknown, anchor: Anchor | null): void {
    const scroller = this.props.scroller.current;
    if (!scroller || !anchor?.row.isConnected) return;
    const moved = anchor.row.getBoundingClientRect().top - anchor.top;
    if (moved !== 0) scroller.scrollTop += moved;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

/** The first row from the middle of the view on: asking every row where it is would lay all of them out. */
function rowInView(scroller: HTMLElement): Element | null {
  const { top, bottom, left, width } = scroller.getBoundingClientRect();
  for (let y = (top + bottom) / 2; y < bottom; y += step) {
    const row = document.elementFromPoint(left + width / 2, y)?.closest('.timeline__row');
    if (row && scroller.contains(row)) return row;
  }
  return null;
}
