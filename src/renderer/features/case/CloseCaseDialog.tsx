import { useState } from 'react';
import { caseCloseReasons, type CaseCloseReason } from '../../../domain/case/case-life';
import { codesOf } from '../../../domain/codes';
import { contactLimits } from '../../../domain/contact/contact';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { closeCase } from './commands';
import { useOpenMatters } from './open-matters';
import { contactCloseReasonOf, useClosableContacts } from './origin-contacts';
import type { CaseStanding } from './standing';

/** Closes a case: lists what is still open in it, and asks why it is closed all the same. */
export function CloseCaseDialog({ standing, onClose }: { standing: CaseStanding; onClose: () => void }) {
  const { t } = useTranslation(['case-life', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const matters = useOpenMatters(standing.roomId);
  const contacts = useClosableContacts(standing.roomId);
  const [reason, setReason] = useState<CaseCloseReason>('handled');
  const [note, setNote] = useState('');
  const [closesContacts, setClosesContacts] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!matters) return null;
  const left = matters.map(({ what, count }) => t(`open.${what}`, { count }));
  const isMissing = left.length > 0 && note.trim() === '';
  const closable = contactCloseReasonOf[reason] === null ? [] : contacts;
  const numbers = closable.map(({ content }) => content.number).join(', ');

  function close() {
    setChecked(true);
    if (isMissing || busy) return;
    attempt(async () => {
      const closing = { reason, left, note: note.trim(), contacts: closesContacts ? closable : [] };
      await closeCase(account, standing, closing, language);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('close.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy} onClick={close}>
            {t(left.length > 0 ? 'close.anyway' : 'close.confirm')}
          </Button>
        </>
      }
    >
      <div className="case-form">
        {left.length > 0 && (
          <Banner tone="soon">
            <p>{t('close.left')}</p>
            <ul className="case-form__left">
              {left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Banner>
        )}
        <p>{t('close.what')}</p>
        <RadioChoice
          label={t('close.reason')}
          value={reason}
          onChange={setReason}
          options={codesOf<CaseCloseReason>(caseCloseReasons).map((value) => ({
            value,
            label: caseCloseReasons[value][language],
          }))}
        />
        <TextField
          label={left.length > 0 ? t('close.whyAnyway') : `${t('close.note')} ${t('common:optional')}`}
          hint={t('close.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={contactLimits.text}
          multiline
          rows={3}
          error={isChecked && isMissing ? t('close.whyMissing') : undefined}
        />
        {closable.length > 0 && (
          <Checkbox
            label={t('close.contacts', { count: closable.length, numbers })}
            hint={t('close.contactsHint')}
            isChecked={closesContacts}
            onChange={setClosesContacts}
          />
        )}
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
