import { useCallback } from 'react';
import { mostFiles, sizeInWords, type FileProblem } from '../../domain/message/attachment-limits';
import { useLanguage } from '../i18n';
import { useStatus } from './status';
import { useTranslation } from '../i18n/use-translation';

/** Says why a file is not taken. */
export function useFileProblemWords(): (problem: FileProblem) => string {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const limit = useStatus('media')?.uploadLimit;
  return useCallback(
    (problem) => {
      switch (problem) {
        case 'too-large':
          return limit ? t('problem.too-large-than', { limit: sizeInWords(limit, language) }) : t('problem.too-large');
        case 'too-many':
          return t('problem.too-many', { count: mostFiles });
        default:
          return t(`problem.${problem}`);
      }
    },
    [t, language, limit],
  );
}
