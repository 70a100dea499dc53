import { useState } from 'react';
import { contactLimits } from '../../../domain/contact/contact';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

interface AnswerContactDialogProps {
  onAnswer: (note: string) => void;
  onClose: () => void;
}

/** What the client was answered, for colleagues. */
export function AnswerContactDialog({ onAnswer, onClose }: AnswerContactDialogProps) {
  const { t } = useTranslation(['contact', 'common']);
  const [note, setNote] = useState('');
  return (
    <Dialog
      title={t('answering.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={() => onAnswer(note.trim())}>
            {t('answering.confirm')}
          </Button>
        </>
      }
    >
      <div className="contact-form">
        <p>{t('answering.words')}</p>
        <TextField
          label={t('answering.note')}
          value={note}
          onChange={setNote}
          maxLength={contactLimits.text}
          multiline
          rows={4}
        />
      </div>
    </Dialog>
  );
}
