import { useEffect, useRef, type RefObject } from 'react';

/** How far outside the view something counts as seen, so that it is there when one arrives. */
const littleAhead = '400px';

/**
 * Calls when an element comes into view, or near it.
 * @param occasion looks anew whenever this changes, also when the element has stayed in view
 * @param ahead how far outside the view counts as near, as a length of CSS
 */
export function useSeen(
  onSeen: (element: HTMLElement) => void,
  occasion: string,
  isWanted = true,
  ahead = littleAhead,
): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || !isWanted) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        latest.current(element);
      },
      { root: element.closest('.timeline'), rootMargin: `${ahead} 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [occasion, isWanted, ahead]);
  return ref;
}
