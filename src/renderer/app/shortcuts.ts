import { openAsk } from '../data/ask-opener';
import { useShortcut } from '../data/keys';
import { goTo, paths } from '../data/paths';

/** The keys that open the places of the rail. */
export function useRailShortcuts(): void {
  useShortcut('goToday', () => goTo(paths.today()));
  useShortcut('goCircles', () => goTo(paths.circles()));
  useShortcut('goCases', () => goTo(paths.cases()));
  useShortcut('goPeople', () => goTo(paths.people()));
  useShortcut('goOther', () => goTo(paths.other()));
}

/** The key that opens the form that asks a question; a dialog that is open stays the one that is seen to. */
export function useAskShortcut(): void {
  useShortcut('ask', () => {
    if (!document.querySelector('dialog[open]')) openAsk();
  });
}
