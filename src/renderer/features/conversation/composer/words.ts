import type { LabelledMention } from '../../../../domain/message/mentions';
import type { RichText } from '../../../../domain/message/rich-text';

interface Markdown {
  richFromMarkdown: (text: string, mentions: readonly LabelledMention[]) => RichText | null;
}

let loaded: Promise<Markdown> | null = null;

/** Loads what reads markdown; called when somebody begins to write, so that it is there when she sends. */
export function loadMarkdown(): Promise<Markdown> {
  loaded ??= import('../../../../domain/message/markdown').catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** No text without one of these says more than its letters. */
const mayBeMarkup = /[*_~`[\]\\<#>]|^\s*(?:[-*]|\d+[.)])\s/m;

/** Whether the words have to be read before they are sent. */
export function mayBeRich(text: string, mentions: readonly LabelledMention[]): boolean {
  return mentions.length > 0 || mayBeMarkup.test(text) || text.includes('://');
}

/** What the words say beside their text, or null; where the reader cannot be had, the text stands by itself. */
export async function richOf(text: string, mentions: readonly LabelledMention[]): Promise<RichText | null> {
  if (!mayBeRich(text, mentions)) return null;
  try {
    return (await loadMarkdown()).richFromMarkdown(text, mentions);
  } catch {
    return null;
  }
}
