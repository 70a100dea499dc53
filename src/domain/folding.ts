/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Text without case and diacritics, for comparing: `Väinö Šimkevič` and `vaino simkevic` fold to the same. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain already, and taking apart is the slow part.
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter);
}

/** The folded words of a text. Apostrophes belong to a word and other punctuation parts words. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One key for all ways of writing a name: `home-care worker` and `Home care worker` have the same. */
export function foldedKey(text: string): string {
  return foldedWords(text).join('');
}

/** On one line, without blanks at the ends, and without control signs. */
export function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
