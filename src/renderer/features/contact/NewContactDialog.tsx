import { useId, useState, type FormEvent } from 'react';
import { codesOf } from '../../../domain/codes';
import { contactChannels, contactReasons, type ContactChannel, type ContactReason } from '../../../domain/contact';
import { urgencies, urgencyCodes } from '../../../domain/service';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { useFormDraft } from '../../data/form-draft';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { AnswerPromise } from '../../ui/AnswerPromise';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { ClientFields, OnBehalfFields } from './ClientFields';
import { record } from './commands';
import { contactForm, contactLimits, contactProblems, emptyContactForm, type ContactProblem } from './contact-form';

/** The form that records a client's contact. What is written in it is kept when it is closed. */
export function NewContactDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const { t } = useTranslation(['contact', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const when = useWhen();
  const serving = useServiceOfRoom(roomId);
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${roomId}|contact`, contactForm, emptyContactForm);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form || !serving) return null;

  const problems = isChecked ? contactProblems(form) : [];
  const errorOf = (problem: ContactProblem) =>
    problems.includes(problem) ? t(`problem.${problem}`, contactLimits) : undefined;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || !serving || busy) return;
    setChecked(true);
    if (contactProblems(form).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await record(account, roomId, form, { service: serving.service, language });
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
        <RadioChoice
          label={t('form.channel')}
          value={form.channel}
          onChange={(channel) => change({ channel })}
          options={codesOf<ContactChannel>(contactChannels).map((value) => ({
            value,
            label: contactChannels[value][language],
          }))}
        />
        <ClientFields form={form} change={change} errorOf={errorOf} />
        <OnBehalfFields form={form} change={change} errorOf={errorOf} />
        <Choice
          label={t('form.reason')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          emptyLabel={t('form.choose')}
          options={codesOf<ContactReason>(contactReasons).map((value) => ({
            value,
            label: contactReasons[value][language],
          }))}
          error={errorOf('reason-missing')}
          required
        />
        <RadioChoice
          label={t('form.urgency')}
          value={form.urgency}
          onChange={(urgency) => change({ urgency })}
          options={urgencyCodes.map((value) => ({ value, label: urgencies[value][language] }))}
        />
        <TextField
          label={t('form.text')}
          hint={t('form.textHint')}
          value={form.text}
          onChange={(text) => change({ text })}
          error={errorOf('text-too-long')}
          multiline
          rows={4}
        />
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
