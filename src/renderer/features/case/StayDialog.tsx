import { useState } from 'react';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { limitStay } from './commands';
import { useStayForm } from './stay-form';
import { StayFields } from './StayFields';
import type { CaseStanding } from './standing';

interface StayDialogProps {
  standing: CaseStanding;
  userId: string;
  onClose: () => void;
}

/** Changes until when somebody is in a case. */
export function StayDialog({ standing, userId, onClose }: StayDialogProps) {
  const { t } = useTranslation(['case-life', 'common']);
  const account = useAccount();
  const name = useNames()(userId);
  const form = useStayForm(standing.stays.get(userId));
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const { until } = form;

  function save() {
    setChecked(true);
    if (until === undefined || busy) return;
    attempt(async () => {
      await limitStay(account, standing.roomId, userId, until);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('stay.title', { who: name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy} onClick={save}>
            {t('stay.save')}
          </Button>
        </>
      }
    >
      <div className="case-form">
        <StayFields form={form} isChecked={isChecked} />
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:actNotKept')}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
