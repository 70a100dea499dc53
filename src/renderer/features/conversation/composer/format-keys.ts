import type { KeyboardEvent } from 'react';
import { linkAround, prefixLines, surround, type FieldState, type Replacement } from './text-edits';

/** How written text is made to look, and its keys. */
export const formats = {
  strong: { keys: 'Ctrl+B', edit: (state: FieldState) => surround(state, '**') },
  em: { keys: 'Ctrl+I', edit: (state: FieldState) => surround(state, '*') },
  strike: { keys: 'Ctrl+Shift+X', edit: (state: FieldState) => surround(state, '~~') },
  code: { keys: 'Ctrl+E', edit: (state: FieldState) => surround(state, '`') },
  link: { keys: 'Ctrl+Shift+U', edit: linkAround },
  list: { keys: 'Ctrl+Shift+8', edit: (state: FieldState) => prefixLines(state, '- ') },
  quote: { keys: 'Ctrl+Shift+9', edit: (state: FieldState) => prefixLines(state, '> ') },
} as const satisfies Record<string, { keys: string; edit: (state: FieldState) => Replacement }>;
export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];

/** The format that a key asks for, or null. */
export function formatOf(event: KeyboardEvent): Format | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  // With Shift, a digit's key gives another sign on every keyboard.
  const key = /^Digit\d$/.test(event.code) ? event.code.slice(-1) : event.key.toUpperCase();
  const pressed = `Ctrl+${event.shiftKey ? 'Shift+' : ''}${key}`;
  return formatNames.find((name) => formats[name].keys === pressed) ?? null;
}
