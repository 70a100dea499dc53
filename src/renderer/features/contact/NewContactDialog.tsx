import { useId, useState, type FormEvent } from 'react';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { useOfferedReasons } from '../../data/contact-reasons';
import { useFormDraft } from '../../data/form-draft';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { AnswerPromise } from '../../ui/AnswerPromise';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { record } from './commands';
import { contactForm, contactProblems, emptyContactForm } from './contact-form';
import { ContactFields } from './ContactFields';
import { useContactErrors } from './use-contact-errors';

/** The form that records a client's contact. What is written in it is kept when it is closed. */
export function NewContactDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const { t } = useTranslation(['contact', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const when = useWhen();
  const serving = useServiceOfRoom(roomId);
  const reasons = useOfferedReasons(roomId);
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${roomId}|contact`, contactForm, emptyContactForm);
  const [isChecked, setChecked] = useState(false);
  const errorOf = useContactErrors(form, isChecked);
  const { attempt, busy, failed } = useAttempt();
  if (!form || !serving || !reasons) return null;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || !serving || !reasons || busy) return;
    setChecked(true);
    if (contactProblems(form, Date.now()).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await record(account, roomId, form, { service: serving.service, reasons, language });
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('new')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <AnswerPromise {...serving}>
            {t('answerBy', { when: when.dayAndTime(serving.answeredBy[form.urgency], serving.now) })}
          </AnswerPromise>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="contact-form" onSubmit={send} noValidate>
        <ContactFields form={form} change={change} errorOf={errorOf} reasons={reasons} />
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
