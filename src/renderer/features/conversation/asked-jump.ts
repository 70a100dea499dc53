import { useEffect } from 'react';
import type { JumpTo } from './jump';

/** A jump that one conversation asks of another, which may have to be opened first. */
let asked: { place: string; eventId: string } | null = null;
const listeners = new Set<() => void>();

/** Asks the conversation of a place to go to one of its messages, as soon as it is there. */
export function askJump(place: string, eventId: string): void {
  asked = { place, eventId };
  listeners.forEach((listener) => listener());
}

/** Goes where another conversation has asked this one to go. */
export function useAskedJump(place: string, jumpTo: JumpTo): void {
  useEffect(() => {
    const take = (): void => {
      if (asked?.place !== place) return;
      const { eventId } = asked;
      asked = null;
      jumpTo(eventId);
    };
    listeners.add(take);
    take();
    return () => void listeners.delete(take);
  }, [place, jumpTo]);
}
