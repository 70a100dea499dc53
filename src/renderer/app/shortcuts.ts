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
