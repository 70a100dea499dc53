import { useEffect } from 'react';
import { openAsk } from '../data/ask-opener';
import { goTo, paths } from '../data/paths';

const byDigit: Record<string, string> = {
  Digit1: paths.today(),
  Digit2: paths.circles(),
  Digit3: paths.cases(),
  Digit4: paths.people(),
  Digit5: paths.other(),
};

/** Ctrl, Shift and K opens the form that asks a question. */
export function useAskShortcut(): void {
  useEffect(() => {
    function ask(event: KeyboardEvent) {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
      event.preventDefault();
      // A dialog that is open stays the one that is seen to.
      if (!document.querySelector('dialog[open]')) openAsk();
    }
    window.addEventListener('keydown', ask);
    return () => window.removeEventListener('keydown', ask);
  }, []);
}

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
