import { useState, type KeyboardEvent } from 'react';
import type { LabelledMention } from '../../../../domain/message/mentions';
import { accepted, isNamed, type Suggestion } from './suggestions';
import type { Asked, Replacement } from './text-edits';
import { useEmojiOptions } from './use-emoji-options';
import { useMentionOptions } from './use-mention-options';

export interface Completion {
  options: readonly Suggestion[];
  /** Which of them Enter takes. */
  current: number;
  choose: (option: Suggestion) => void;
  /** Whether the key was meant for the list. */
  handleKey: (event: KeyboardEvent) => boolean;
}

interface CompletionParts {
  roomId: string;
  text: string;
  mentions: readonly LabelledMention[];
  /** What is being written at the caret. */
  asked: Asked | null;
  onAccept: (replacement: Replacement, suggestion: Suggestion) => void;
}

/** Offers people and emoji for the word at the caret. */
export function useCompletion({ roomId, text, mentions, asked, onAccept }: CompletionParts): Completion {
  const [dismissed, setDismissed] = useState(-1);
  const wanted = asked && asked.from !== dismissed && !isNamed(asked, mentions) ? asked : null;
  const people = useMentionOptions(roomId, wanted?.kind === 'mention' ? wanted.query : null);
  const emoji = useEmojiOptions(wanted?.kind === 'emoji' ? wanted.query : null);
  const options = wanted?.kind === 'mention' ? people : emoji;
  const [chosen, setChosen] = useState({ key: '', index: 0 });
  const key = wanted ? `${wanted.kind} ${wanted.from} ${wanted.query}` : '';
  const current = chosen.key === key ? Math.min(chosen.index, Math.max(options.length - 1, 0)) : 0;

  function choose(option: Suggestion) {
    if (wanted) onAccept(accepted(wanted, option, text), option);
  }

  function handleKey(event: KeyboardEvent): boolean {
    const option = options[current];
    if (!option || event.nativeEvent.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : options.length - 1;
        setChosen({ key, index: (current + step) % options.length });
        return true;
      }
      case 'Enter':
      case 'Tab':
        if (event.shiftKey) return false;
        choose(option);
        return true;
      case 'Escape':
        setDismissed(wanted?.from ?? -1);
        return true;
      default:
        return false;
    }
  }

  return { options, current, choose, handleKey };
}
