import type { ShortcutId } from '../../../data/keys';
import { linkAround, prefixLines, surround, type FieldState, type Replacement } from './text-edits';

/** How written text is made to look, and by which of Piiri's keys. */
export const formats = {
  strong: { shortcut: 'formatStrong', edit: (state: FieldState) => surround(state, '**') },
  em: { shortcut: 'formatEm', edit: (state: FieldState) => surround(state, '*') },
  strike: { shortcut: 'formatStrike', edit: (state: FieldState) => surround(state, '~~') },
  code: { shortcut: 'formatCode', edit: (state: FieldState) => surround(state, '`') },
  link: { shortcut: 'formatLink', edit: linkAround },
  list: { shortcut: 'formatList', edit: (state: FieldState) => prefixLines(state, '- ') },
  quote: { shortcut: 'formatQuote', edit: (state: FieldState) => prefixLines(state, '> ') },
} as const satisfies Record<string, { shortcut: ShortcutId; edit: (state: FieldState) => Replacement }>;
export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];

/** What the keys of formats do. */
export function formatActs(format: (name: Format) => void): Partial<Record<ShortcutId, () => void>> {
  return {
    formatStrong: () => format('strong'),
    formatEm: () => format('em'),
    formatStrike: () => format('strike'),
    formatCode: () => format('code'),
    formatLink: () => format('link'),
    formatList: () => format('list'),
    formatQuote: () => format('quote'),
  };
}
