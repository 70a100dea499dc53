import { useCallback } from 'react';
import type { MessageContent } from '../../../cache/rows';
import { plainWords } from '../../../cache/plain-words';
import { tidy } from '../../../domain/folding';
import { useTranslation } from '../../i18n/use-translation';

const longest = 160;

/** A message in one line, for where it is only referred to. */
export function useExcerpt(): (content: MessageContent) => string {
  const { t } = useTranslation('relations');
  return useCallback(
    (content: MessageContent) => {
      switch (content.kind) {
        case 'text':
        case 'attachment':
        case 'file':
        case 'contact':
        case 'case-card':
        case 'work-item':
          return tidy(plainWords(content)).slice(0, longest);
        case 'question':
          return content.question.topic;
        case 'poll':
          return content.poll.question;
        case 'redacted':
          return t('excerpt.deleted');
        default:
          return t('excerpt.unreadable');
      }
    },
    [t],
  );
}
