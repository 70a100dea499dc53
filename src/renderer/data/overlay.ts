import { useSyncExternalStore } from 'react';

/** What lies over every screen and is opened from several places: by a key, a menu or the search. */
export const overlays = ['palette', 'keys', 'settings', 'devices', 'signOut'] as const;
export type Overlay = (typeof overlays)[number];

let open: Overlay | null = null;
const listeners = new Set<() => void>();

/** Opens one in the place of another; null closes it. */
export function openOverlay(next: Overlay | null): void {
  open = next;
  listeners.forEach((listener) => listener());
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
