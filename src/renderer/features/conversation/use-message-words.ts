import { useMemo } from 'react';
import { useNames } from '../../data/names';
import { fillable } from '../../i18n/fillable';
import { useWhen, type When } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';

/** What every message needs to say who and when. */
export interface MessageWords {
  when: When;
  nameOf: (userId: string) => string;
  /** Names a message to screen readers. */
  label: (message: { name: string; when: string }) => string;
}

/** Found once for a whole conversation: each row would take as long to find them as to draw itself. */
export function useMessageWords(): MessageWords {
  const { t } = useTranslation('conversation');
  const when = useWhen();
  const nameOf = useNames();
  return useMemo(
    () => ({
      when,
      nameOf,
      label: fillable(['name', 'when'], (mark) => t('messageOf', { name: mark('name'), when: mark('when') })),
    }),
    [t, when, nameOf],
  );
}
