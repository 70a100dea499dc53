import { useState } from 'react';
import { codesOf } from '../../../domain/codes';
import { contactCloseReasons, contactLimits, type ContactCloseReason } from '../../../domain/contact/contact';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';

interface CloseContactDialogProps {
  onChoose: (reason: ContactCloseReason, note: string) => void;
  onClose: () => void;
}

/** Asks how a contact ended, in a word and in words. */
export function CloseContactDialog({ onChoose, onClose }: CloseContactDialogProps) {
  const { t } = useTranslation(['contact', 'common']);
  const language = useLanguage();
  const [reason, setReason] = useState<ContactCloseReason>('handled');
  const [note, setNote] = useState('');
  return (
    <Dialog
      title={t('closing.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={() => onChoose(reason, note.trim())}>
            {t('closing.confirm')}
          </Button>
        </>
      }
    >
      <div className="contact-form">
        <p>{t('closing.words')}</p>
        <RadioChoice
          label={t('closing.reason')}
          value={reason}
          onChange={setReason}
          options={codesOf<ContactCloseReason>(contactCloseReasons).map((value) => ({
            value,
            label: contactCloseReasons[value][language],
          }))}
        />
        <TextField
          label={t('closing.note')}
          value={note}
          onChange={setNote}
          maxLength={contactLimits.text}
          multiline
          rows={3}
        />
      </div>
    </Dialog>
  );
}
