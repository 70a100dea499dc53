import { foldedWords } from '../folding';

/** The folded words of a text with one blank before each, so that a word's beginning can be told from its middle. */
export function blankedWords(text: string): string {
  return foldedWords(text)
    .map((word) => ` ${word}`)
    .join('');
}

/** What is looked into, as {@link blankedWords} makes it: the name, and the name with all else that is searched. */
export interface Searched {
  name: string;
  all: string;
}

/** How well something matches: 0 best; see {@link rankOf}. */
export const ranks = [0, 1, 2, 3] as const;
export type Rank = (typeof ranks)[number];

/**
 * Best is what has a name that begins with the query, then what has words of the name that begin with the query's, then
 * any words that do, then that in which the query's words merely occur. Null where a word occurs nowhere.
 * @param words the folded words of the query
 */
export function rankOf({ name, all }: Searched, words: readonly string[]): Rank | null {
  if (!words.every((word) => all.includes(word))) return null;
  if (name.startsWith(` ${words.join(' ')}`)) return 0;
  if (words.every((word) => name.includes(` ${word}`))) return 1;
  return words.every((word) => all.includes(` ${word}`)) ? 2 : 3;
}

/** Those that match, best first; equals stay in the order that they were given in. */
export function matching<Entry extends Searched>(entries: readonly Entry[], words: readonly string[]): Entry[] {
  const found = new Map<Rank, Entry[]>(ranks.map((rank) => [rank, []]));
  for (const entry of entries) {
    const rank = rankOf(entry, words);
    if (rank !== null) found.get(rank)?.push(entry);
  }
  return [...found.values()].flat();
}
