import type { Language } from '../../domain/codes';
import { fold, foldedWords } from '../../domain/folding';

/** The groups of Unicode's own order that are offered, by their numbers in the data. */
export const emojiGroups = {
  smileys: 0,
  people: 1,
  nature: 3,
  food: 4,
  travel: 5,
  activities: 6,
  objects: 7,
  symbols: 8,
  flags: 9,
} as const;
export type EmojiGroup = keyof typeof emojiGroups;
export const emojiGroupNames = Object.keys(emojiGroups) as EmojiGroup[];

export interface Emoji {
  sign: string;
  /** What it is called in the person's language, for screen readers and search. */
  name: string;
  group: number;
  /** The name and the other words it is found by, folded, each with a blank before it. */
  words: string;
}

/** What of an entry of emojibase-data's compact files is used. */
interface DataEntry {
  unicode: string;
  label: string;
  tags?: string[];
  group?: number;
}

/** Names of Unicode's CLDR in each language, made into JSON by emojibase-data; a chunk of its own for each. */
const loaders: Record<Language, () => Promise<{ default: readonly DataEntry[] }>> = {
  fi: () => import('emojibase-data/fi/compact.json'),
  sv: () => import('emojibase-data/sv/compact.json'),
  en: () => import('emojibase-data/en/compact.json'),
};

const loaded = new Map<Language, Promise<readonly Emoji[]>>();

/** Every emoji with its names in one language, in Unicode's order; read once. */
export function loadEmoji(language: Language): Promise<readonly Emoji[]> {
  const before = loaded.get(language);
  if (before) return before;
  const reading = read(language);
  loaded.set(language, reading);
  reading.catch(() => loaded.delete(language));
  return reading;
}

async function read(language: Language): Promise<readonly Emoji[]> {
  const { default: entries } = await loaders[language]();
  const offered = new Set<number>(Object.values(emojiGroups));
  return entries.flatMap(({ unicode, label, tags = [], group }) => {
    if (group === undefined || !offered.has(group)) return [];
    const words = [label, ...tags].flatMap(foldedWords).map((word) => ` ${word}`);
    return [{ sign: unicode, name: label, group, words: words.join('') }];
  });
}

/** The emoji that are found by a query: those whose names begin with it first. */
export function searchEmoji(all: readonly Emoji[], query: string, limit: number): Emoji[] {
  const words = foldedWords(query.replaceAll('_', ' '));
  if (words.length === 0) return [];
  const found = all.filter((emoji) => words.every((word) => emoji.words.includes(` ${word}`)));
  const start = ` ${fold(words.join(' '))}`;
  const first = found.filter((emoji) => emoji.words.startsWith(start));
  return [...first, ...found.filter((emoji) => !first.includes(emoji))].slice(0, limit);
}
