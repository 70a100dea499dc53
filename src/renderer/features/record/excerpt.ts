import { tidy } from '../../../domain/folding';

const longest = 80;

/** The beginning of what somebody has said, in one line. */
export function excerptOf(words: string): string {
  const line = tidy(words);
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
