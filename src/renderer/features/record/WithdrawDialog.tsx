import { useState } from 'react';
import { recordLimits } from '../../../domain/work-items/record';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextField } from '../../ui/TextField';
import { withdrawRecord, type RecordItem } from './commands';

interface WithdrawDialogProps {
  record: RecordItem;
  isLead: boolean;
  onClose: () => void;
}

/** Asks why what was marked as recorded is not. */
export function WithdrawDialog({ record, isLead, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('record');
  const account = useAccount();
  const language = useLanguage();
  const { attempt, busy, failed } = useAttempt();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);

  function confirm() {
    setChecked(true);
    if (!reason.trim()) return;
    attempt(async () => {
      await withdrawRecord(account, record, isLead, reason.trim(), language);
      onClose();
    });
  }

  return (
    <ConfirmDialog
      title={t('withdraw.title')}
      confirm={t('withdraw.confirm')}
      onConfirm={confirm}
      onClose={onClose}
      busy={busy}
      failed={failed}
      isDanger
    >
      <p>{t('withdraw.explained')}</p>
      <TextField
        label={t('withdraw.reason')}
        value={reason}
        onChange={setReason}
        maxLength={recordLimits.reason}
        multiline
        rows={2}
        error={isChecked && !reason.trim() ? t('withdraw.reasonMissing') : undefined}
      />
    </ConfirmDialog>
  );
}
