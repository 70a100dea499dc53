import { useState } from 'react';
import { handoverLimits } from '../../../domain/work-items/handover';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import type { Handover } from './commands';

interface DeclineDialogProps {
  handover: Handover;
  onDecline: (reason: string) => void;
  onClose: () => void;
}

/** Asks why a client cannot be accepted, so that the sender knows where to turn next. */
export function DeclineDialog({ handover, onDecline, onClose }: DeclineDialogProps) {
  const { t } = useTranslation(['handover', 'common']);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <Dialog
      title={t('declining.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="decline-handover">
            {t('declining.confirm')}
          </Button>
        </>
      }
    >
      <form
        id="decline-handover"
        className="handover-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing) onDecline(reason.trim());
        }}
      >
        <TextField
          label={t('declining.reason')}
          value={reason}
          onChange={setReason}
          error={isTried && isMissing ? t('declining.needsReason') : undefined}
          maxLength={handoverLimits.words}
          multiline
          rows={3}
          required
        />
        {handover.content.to.kind === 'circle' && <Banner tone="soon">{t('declining.forCircle')}</Banner>}
        <p>{t(handover.threadId ? 'declining.whatOfContact' : 'declining.what')}</p>
      </form>
    </Dialog>
  );
}
