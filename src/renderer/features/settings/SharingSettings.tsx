import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { chooseSharing, useSharing } from '../../data/sharing';
import { Banner } from '../../ui/Banner';
import { Checkbox } from '../../ui/Checkbox';

/** What others see of what a person does. Unlike the rest of the settings it holds on all of her devices. */
export function SharingSettings() {
  const { t } = useTranslation(['settings', 'common']);
  const { db } = useAccount();
  const { attempt, failed } = useAttempt();
  const sharing = useSharing();
  return (
    <>
      <Checkbox
        label={t('sharing.hideReadMarks')}
        hint={t('sharing.hideReadMarksWhat')}
        isChecked={!sharing.readMarks}
        onChange={(hides) => attempt(() => chooseSharing(db, { ...sharing, readMarks: !hides }))}
      />
      <Checkbox
        label={t('sharing.hideTyping')}
        hint={t('sharing.hideTypingWhat')}
        isChecked={!sharing.typing}
        onChange={(hides) => attempt(() => chooseSharing(db, { ...sharing, typing: !hides }))}
      />
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
    </>
  );
}
