import type { KeyboardEvent } from 'react';

const towards: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys move among a list's rows when focus is on one; everything else keeps its own keys. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const move = towards[event.key];
  if (!move || !(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[move(rows.indexOf(event.target), rows.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
