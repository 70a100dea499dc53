import type { LabelledMention } from '../../../../domain/message/mentions';
import type { Block } from '../../../../domain/message/rich-text';

/** What somebody has written, and whom she chose while writing it. */
export interface Written {
  text: string;
  mentions: readonly LabelledMention[];
}

/** Words before others, each on lines of their own. */
export function joined(first: Written, second: Written | undefined): Written {
  if (!second?.text) return first;
  return { text: `${first.text}\n${second.text}`, mentions: [...first.mentions, ...second.mentions] };
}

/** Those who are named in a message that was sent, as they were chosen. */
export function mentionsIn(blocks: readonly Block[]): LabelledMention[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.runs.flatMap(({ text, mention }) => (mention ? [{ label: text, mention }] : []));
      case 'code':
        return [];
      case 'quote':
        return mentionsIn(block.blocks);
      case 'list':
        return block.items.flatMap(mentionsIn);
    }
  });
}

const listeners = new Map<string, Set<(written: Written) => void>>();

/** Calls when words of a place have been taken back; returns what ends it. */
export function onGivenBack(place: string, listener: (written: Written) => void): () => void {
  const those = listeners.get(place) ?? new Set();
  listeners.set(place, those);
  those.add(listener);
  return () => those.delete(listener);
}

/** Puts words back where they were written, where that is on the screen. */
export function giveBack(place: string, written: Written): void {
  listeners.get(place)?.forEach((listener) => listener(written));
}
