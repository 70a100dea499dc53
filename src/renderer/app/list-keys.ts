import type { KeyboardEvent } from 'react';
import { onKeys } from '../data/keys';

/** Keys move among a list's rows when focus is on one; everything else keeps its own keys. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.defaultPrevented || !(target instanceof HTMLElement) || !target.matches('[data-row]')) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(target);
  onKeys(
    {
      listNext: () => rows[at + 1]?.focus(),
      listBefore: () => rows[at - 1]?.focus(),
      listFirst: () => rows[0]?.focus(),
      listLast: () => rows.at(-1)?.focus(),
    },
    event,
  );
}
