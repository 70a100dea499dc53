import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether an element is so wide, in the person's own size of text. */
export function useFits(element: RefObject<HTMLElement | null>, rem: number): boolean {
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = () => {
      const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setFits(watched.clientWidth >= rem * textSize);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, rem]);
  return fits;
}
