import { useEffect, type RefObject } from 'react';
import { useAccount } from '../../data/account';
import { afterPaint } from '../../data/after-paint';
import { markRead } from '../../data/read-marks';
import type { Conversed } from './new-messages';
import type { TimelineSnapshot } from './queries';

/** How near the bottom counts as seeing the newest message. */
const nearBottom = 80;

/**
 * Marks a conversation read while its newest message is on the screen and the window has the person's attention.
 * @param snapshot the newest messages, where they are drawn
 */
export function useReadMark(
  scroller: RefObject<HTMLElement | null>,
  { roomId }: Pick<Conversed, 'roomId'>,
  snapshot: TimelineSnapshot | undefined,
): void {
  const { db, userId } = useAccount();
  useEffect(() => {
    const element = scroller.current;
    if (!element || !snapshot || snapshot.messages.length === 0) return undefined;
    const { seen } = snapshot;
    const mark = () => {
      // Anchored to the bottom: zero there, negative above.
      if (!document.hasFocus() || element.scrollTop < -nearBottom) return;
      // A mark that is not written is written at the next occasion.
      markRead(db, roomId, userId, seen).catch(() => {});
    };
    const takeBack = afterPaint(mark);
    element.addEventListener('scroll', mark, { passive: true });
    window.addEventListener('focus', mark);
    return () => {
      takeBack();
      element.removeEventListener('scroll', mark);
      window.removeEventListener('focus', mark);
    };
  }, [db, userId, scroller, roomId, snapshot]);
}
