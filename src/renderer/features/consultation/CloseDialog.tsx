import { useState } from 'react';
import { closeReasons, type CloseReason } from '../../../domain/consultation/consultation';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';

export interface CloseDialogProps {
  /** The asker takes her question back; whoever answers it closes it. */
  isOwn: boolean;
  onClose: () => void;
  onChoose: (reason: CloseReason) => void;
}

/** Asks why a question is closed that has no answer in its thread. */
export function CloseDialog({ isOwn, onClose, onChoose }: CloseDialogProps) {
  const { t } = useTranslation(['consultation', 'common']);
  const [reason, setReason] = useState<CloseReason>('not-needed');
  const title = isOwn ? t('act.withdraw') : t('act.close');
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={() => onChoose(reason)}>
            {title}
          </Button>
        </>
      }
    >
      <div className="answer-choice">
        <RadioChoice
          label={t('closeWhy')}
          value={reason}
          onChange={setReason}
          options={closeReasons.map((value) => ({ value, label: t(`closeReason.${value}`) }))}
        />
      </div>
    </Dialog>
  );
}
