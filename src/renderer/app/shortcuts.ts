import { useEffect } from 'react';
import { goTo, paths } from '../data/paths';

const byDigit: Record<string, string> = {
  Digit1: paths.today(),
  Digit2: paths.circles(),
  Digit3: paths.cases(),
  Digit4: paths.people(),
  Digit5: paths.other(),
};

/** Ctrl and a digit opens a place of the rail. */
export function useRailShortcuts(): void {
  useEffect(() => {
    function open(event: KeyboardEvent) {
      const path = byDigit[event.code];
      if (!path || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      goTo(path);
    }
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
}
