import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { handCaseOn } from './commands';
import type { CaseStanding } from './standing';

interface HandOnDialogProps {
  standing: CaseStanding;
  userId: string;
  onClose: () => void;
}

/** Makes another the lead of a case, which one cannot take back oneself. */
export function HandOnDialog({ standing, userId, onClose }: HandOnDialogProps) {
  const { t } = useTranslation('case-life');
  const account = useAccount();
  const language = useLanguage();
  const name = useNames()(userId);
  const { attempt, busy, failed } = useAttempt();
  return (
    <ConfirmDialog
      title={t('handOn.title', { who: name })}
      confirm={t('handOn.confirm')}
      busy={busy}
      failed={failed}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await handCaseOn(account, standing, { userId, name }, language);
          onClose();
        })
      }
    >
      <p>{t('handOn.what', { who: name })}</p>
    </ConfirmDialog>
  );
}
