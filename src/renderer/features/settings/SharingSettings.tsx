import { useState } from 'react';
import type { Sharing } from '../../../domain/sharing';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { chooseSharing, useSharing } from '../../data/sharing';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Checkbox } from '../../ui/Checkbox';

/** What others see of what a person does. Unlike the rest of the settings it holds on all of her devices. */
export function SharingSettings() {
  const { t } = useTranslation(['settings', 'common']);
  const { db } = useAccount();
  const { attempt, failed } = useAttempt();
  const kept = useSharing();
  // At once: what is kept is read a moment later.
  const [chosen, setChosen] = useState<Sharing | null>(null);
  const sharing = failed ? kept : (chosen ?? kept);
  const choose = (part: Partial<Sharing>) => {
    const next = { ...sharing, ...part };
    setChosen(next);
    attempt(() => chooseSharing(db, next));
  };
  return (
    <>
      <Checkbox
        label={t('sharing.hideReadMarks')}
        hint={t('sharing.hideReadMarksWhat')}
        isChecked={!sharing.readMarks}
        onChange={(hides) => choose({ readMarks: !hides })}
      />
      <Checkbox
        label={t('sharing.hideTyping')}
        hint={t('sharing.hideTypingWhat')}
        isChecked={!sharing.typing}
        onChange={(hides) => choose({ typing: !hides })}
      />
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
    </>
  );
}
