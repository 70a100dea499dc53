import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';

/**
 * Where keys act: everywhere, while no text is written; in a message's field; while a row of a list has the focus; or while
 * a question is open and no text is written.
 */
export const keyGroups = ['everywhere', 'writing', 'list', 'today', 'question'] as const;
export type KeyGroup = (typeof keyGroups)[number];

interface Shortcut {
  /** Any of them; `Mod` is Ctrl, and on a Mac the command key too. A letter or digit is the key that bears it. */
  keys: readonly string[];
  group: KeyGroup;
}

/**
 * Every key that does something of Piiri's own. There is no other place in which such keys are named, so that the list
 * of keys that a person sees is what holds. Each has its words in the texts `keys`.
 */
export const shortcuts = {
  palette: { keys: ['Mod+K'], group: 'everywhere' },
  keys: { keys: ['Mod+/', '?'], group: 'everywhere' },
  goToday: { keys: ['Mod+1'], group: 'everywhere' },
  goCircles: { keys: ['Mod+2'], group: 'everywhere' },
  goCases: { keys: ['Mod+3'], group: 'everywhere' },
  goPeople: { keys: ['Mod+4'], group: 'everywhere' },
  goOther: { keys: ['Mod+5'], group: 'everywhere' },
  ask: { keys: ['Mod+Shift+K'], group: 'everywhere' },
  formatStrong: { keys: ['Mod+B'], group: 'writing' },
  formatEm: { keys: ['Mod+I'], group: 'writing' },
  formatStrike: { keys: ['Mod+Shift+X'], group: 'writing' },
  formatCode: { keys: ['Mod+E'], group: 'writing' },
  formatLink: { keys: ['Mod+Shift+U'], group: 'writing' },
  formatList: { keys: ['Mod+Shift+8'], group: 'writing' },
  formatQuote: { keys: ['Mod+Shift+9'], group: 'writing' },
  takeBack: { keys: ['Mod+Z'], group: 'writing' },
  listNext: { keys: ['ArrowDown'], group: 'list' },
  listBefore: { keys: ['ArrowUp'], group: 'list' },
  listFirst: { keys: ['Home'], group: 'list' },
  listLast: { keys: ['End'], group: 'list' },
  listOpen: { keys: ['Enter'], group: 'list' },
  todayNext: { keys: ['J'], group: 'today' },
  todayBefore: { keys: ['K'], group: 'today' },
  todayTake: { keys: ['T'], group: 'today' },
  todaySnooze: { keys: ['S'], group: 'today' },
  questionTake: { keys: ['Shift+T'], group: 'question' },
  questionAnswer: { keys: ['Shift+A'], group: 'question' },
  questionAskBack: { keys: ['Shift+B'], group: 'question' },
  questionResume: { keys: ['Shift+W'], group: 'question' },
  questionPass: { keys: ['Shift+P'], group: 'question' },
  questionMove: { keys: ['Shift+M'], group: 'question' },
  questionClose: { keys: ['Shift+C'], group: 'question' },
  questionRelease: { keys: ['Shift+G'], group: 'question' },
  questionReopen: { keys: ['Shift+O'], group: 'question' },
} as const satisfies Record<string, Shortcut>;
export type ShortcutId = keyof typeof shortcuts;

/** Keys that the browser itself follows, so that no code of ours listens for them. */
export const nativeShortcuts: ReadonlySet<ShortcutId> = new Set<ShortcutId>(['listOpen']);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether what was pressed is a shortcut's. */
export function pressed(id: ShortcutId, event: Pressed): boolean {
  return shortcuts[id].keys.some((keys) => matches(keys, event));
}

function matches(keys: string, event: Pressed): boolean {
  const held = keys.split('+').slice(0, -1);
  const key = keys.split('+').at(-1) ?? '';
  if (held.includes('Mod') !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  // Where a sign needs Shift depends on the keyboard; letters are other letters with it.
  if (/^\p{P}$/u.test(key)) return event.key === key;
  if (event.shiftKey !== held.includes('Shift')) return false;
  return /^\d$/.test(key) ? event.code === `Digit${key}` : event.key.toLowerCase() === key.toLowerCase();
}

/** Whether a key goes into a text that somebody writes. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

/** Does something at a shortcut's keys, wherever the focus is; a key without Ctrl only where no text is written. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    function handle(event: KeyboardEvent) {
      if (event.defaultPrevented || !pressed(id, event)) return;
      const isPlain = !event.ctrlKey && !event.metaKey;
      if (isPlain && (isWriting(event.target) || !singleKeysAreOn())) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [id]);
}

/** What one of several shortcuts is to do with an event of an element's own; the event then goes no further. */
export function onKeys(acts: Partial<Record<ShortcutId, () => void>>, event: ReactKeyboardEvent): void {
  for (const [id, act] of Object.entries(acts) as [ShortcutId, () => void][]) {
    if (!pressed(id, event)) continue;
    event.preventDefault();
    event.stopPropagation();
    act();
    return;
  }
}

const singleKeysOff = 'piiri.single-keys-off';

/** Keys without Ctrl that act everywhere can be turned off, for who speaks to the computer (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(singleKeysOff) === null;
}

export function turnSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(singleKeysOff);
  else localStorage.setItem(singleKeysOff, 'yes');
}
