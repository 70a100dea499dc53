import type { LabelledMention } from '../../../../domain/message/mentions';
import type { Asked, Replacement } from './text-edits';

/** Something offered for the word that is being written. */
export interface Suggestion {
  key: string;
  /** What is put in the word's place. */
  insert: string;
  title: string;
  note?: string | undefined;
  /** Shown before the title: an emoji. */
  sign?: string | undefined;
  mention?: LabelledMention | undefined;
}

/** What choosing a suggestion makes of the word. */
export function accepted({ from, query }: Asked, { insert }: Suggestion, text: string): Replacement {
  const to = from + 1 + query.length;
  const gap = /^[\s.,;:!?)]/.test(text.slice(to)) ? '' : ' ';
  return { from, to, by: insert + gap };
}

/** Whether the word is somebody who has been chosen already, with what is written after the name. */
export function isNamed({ kind, query }: Asked, mentions: readonly LabelledMention[]): boolean {
  return kind === 'mention' && mentions.some(({ label }) => `@${query} `.startsWith(`${label} `));
}
