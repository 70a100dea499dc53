/** What a field holds, and what of it is selected. */
export interface FieldState {
  text: string;
  start: number;
  end: number;
}

/** A piece of a field's text and what takes its place; the caret stands after it, or what `select` says is selected. */
export interface Replacement {
  from: number;
  to: number;
  by: string;
  select?: { start: number; end: number };
}

/** Puts signs around what is selected, or takes them away where they stand there already. */
export function surround({ text, start, end }: FieldState, sign: string): Replacement {
  const selected = text.slice(start, end);
  const { length } = sign;
  if (text.slice(start - length, start) === sign && text.slice(end, end + length) === sign && start >= length) {
    const from = start - length;
    return { from, to: end + length, by: selected, select: { start: from, end: from + selected.length } };
  }
  // A mark reaches to the words and not to the blanks around them.
  const before = /^\s*/.exec(selected)?.[0].length ?? 0;
  const inner = selected.trim();
  const from = start + (inner ? before : 0);
  const to = from + inner.length;
  return { from, to, by: sign + inner + sign, select: { start: from + length, end: from + length + inner.length } };
}

/** Makes what is selected the words of a link, and selects where its address belongs. */
export function linkAround({ text, start, end }: FieldState): Replacement {
  const words = text.slice(start, end);
  const address = 'https://';
  const at = start + words.length + 3;
  return { from: start, to: end, by: `[${words}](${address})`, select: { start: at, end: at + address.length } };
}

/** Puts a sign before each selected line, or takes it away where every one has it. */
export function prefixLines({ text, start, end }: FieldState, sign: string): Replacement {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const has = lines.every((line) => line.startsWith(sign));
  const by = lines.map((line) => (has ? line.slice(sign.length) : sign + line)).join('\n');
  const caret = from + by.length;
  return { from, to: end, by, select: { start: start === end ? caret : from, end: caret } };
}

/**
 * What a new line begins with where the line before is an item of a list or a quotation; an empty item ends its list.
 * Null where it begins with nothing.
 */
export function continueLine({ text, start, end }: FieldState): Replacement | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, start);
  const match = /^([ \t]*)([-*]|\d{1,9}[.)]|>)( +)(.*)$/.exec(line);
  if (!match) return null;
  const [, indent = '', sign = '', blanks = ' ', rest = ''] = match;
  if (rest === '') return { from, to: start, by: '' };
  const next = /^\d/.test(sign) ? `${Number.parseInt(sign, 10) + 1}${sign.slice(-1)}` : sign;
  return { from: start, to: start, by: `\n${indent}${next}${blanks}` };
}

/** A word that is being written and that others are offered for. */
export interface Asked {
  kind: 'mention' | 'emoji';
  /** Where the sign that begins it stands. */
  from: number;
  query: string;
}

/** What stands before the caret and asks for completion: `@` and a name, `:` and an emoji's. */
export function askedFor({ text, start, end }: FieldState): Asked | null {
  if (start !== end) return null;
  const before = text.slice(0, start);
  const mention = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'-]{0,40}|)$/u.exec(before);
  if (mention) return { kind: 'mention', from: start - (mention[1]?.length ?? 0) - 1, query: mention[1] ?? '' };
  const emoji = /(?:^|[\s(]):([\p{L}\p{N}_+-]{2,30})$/u.exec(before);
  if (emoji) return { kind: 'emoji', from: start - (emoji[1]?.length ?? 0) - 1, query: emoji[1] ?? '' };
  return null;
}

/** The text with a replacement made. */
export function replaced(text: string, { from, to, by }: Replacement): string {
  return text.slice(0, from) + by + text.slice(to);
}
