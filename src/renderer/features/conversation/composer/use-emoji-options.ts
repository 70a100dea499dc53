import { useEffect, useState } from 'react';
import { useLanguage } from '../../../i18n';
import { loadEmoji, searchEmoji } from '../../../ui/emoji-data';
import type { Suggestion } from './suggestions';

const most = 8;
const none: readonly Suggestion[] = [];

/**
 * Emoji for what has been written after `:`.
 * @param query null while none is asked for
 */
export function useEmojiOptions(query: string | null): readonly Suggestion[] {
  const language = useLanguage();
  const [found, setFound] = useState<{ query: string; options: readonly Suggestion[] }>();
  useEffect(() => {
    if (query === null) return undefined;
    let isCurrent = true;
    loadEmoji(language).then(
      (all) => {
        const options = searchEmoji(all, query, most).map(({ sign, name }) => ({
          key: sign,
          insert: sign,
          title: name,
          sign,
        }));
        if (isCurrent) setFound({ query, options });
      },
      // Without the names the text stays as it was written.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [language, query]);
  return query !== null && found?.query === query ? found.options : none;
}
