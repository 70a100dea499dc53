import type { KeyboardEvent } from 'react';

const rows = '[data-message]';

const towards: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrow keys move among the messages of a list: from the list itself up to the newest, from there on from one to the
 * next. Enter opens a message's menu, and the space bar ticks one that can be chosen; everything within a message keeps
 * its own keys.
 */
export function moveAmongMessages(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const { currentTarget: list, target } = event;
  if (target === list && event.key === 'ArrowUp') return focusRow(event, lastSeen(list));
  if (!target.matches(rows)) return;
  if (event.key === 'Enter') return openMenu(event, target);
  if (event.key === ' ') return choose(event, target);
  const move = towards[event.key];
  if (!move) return;
  const all = [...list.querySelectorAll<HTMLElement>(rows)];
  focusRow(event, all[move(all.indexOf(target), all.length - 1)]);
}

/** The lowest message that is in view. */
function lastSeen(list: HTMLElement): HTMLElement | undefined {
  const { bottom } = list.getBoundingClientRect();
  // An item and not the message in it: those out of view have no layout inside, which asking would make.
  const items = [...list.querySelectorAll('.timeline__row')];
  const inView = items.filter((item) => item.getBoundingClientRect().top < bottom);
  return inView.flatMap((item) => item.querySelector<HTMLElement>(rows) ?? []).at(-1);
}

function focusRow(event: KeyboardEvent, row: HTMLElement | undefined): void {
  if (!row) return;
  event.preventDefault();
  row.focus();
}

/** Ticks the box at a message, where it has one. */
function choose(event: KeyboardEvent, row: HTMLElement): void {
  const box = row.querySelector<HTMLElement>('input[data-choice]');
  if (!box) return;
  event.preventDefault();
  box.click();
}

function openMenu(event: KeyboardEvent, row: HTMLElement): void {
  event.preventDefault();
  row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}
