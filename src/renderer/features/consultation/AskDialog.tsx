import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { professionCodes, professions } from '../../../domain/directory';
import { urgencies, urgencyCodes } from '../../../domain/service';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { useFormDraft } from '../../data/form-draft';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { AnswerPromise } from '../../ui/AnswerPromise';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { MultiChoice } from '../../ui/MultiChoice';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { askForm, askLimits, askProblems, emptyAskForm, type AskProblem } from './ask-form';
import { ask } from './commands';

export interface AskDialogProps {
  roomId: string;
  roomName: string;
  onClose: () => void;
}

/** The form that asks a question. What is written in it is kept when it is closed. */
export function AskDialog({ roomId, roomName, onClose }: AskDialogProps) {
  const { t } = useTranslation(['consultation', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const when = useWhen();
  const serving = useServiceOfRoom(roomId);
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${roomId}|ask`, askForm, emptyAskForm);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form || !serving) return null;

  const problems = isChecked ? askProblems(form) : [];
  const errorOf = (...codes: AskProblem[]) => {
    const problem = problems.find((code) => codes.includes(code));
    return problem && t(`problem.${problem}`, askLimits);
  };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || !serving || busy) return;
    setChecked(true);
    if (askProblems(form).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await ask(account, roomId, form, { service: serving.service, language });
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('askIn', { room: roomName })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <AnswerPromise {...serving}>
            {t('answerBy', { when: when.dayAndTime(serving.answeredBy[form.urgency], serving.now) })}
          </AnswerPromise>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form id={formId} className="ask-form" onSubmit={send} noValidate>
        <TextField
          label={t('form.topic')}
          hint={t('form.topicHint')}
          value={form.topic}
          onChange={(topic) => change({ topic })}
          error={errorOf('topic-missing', 'topic-too-long')}
          required
          autoFocus
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
          rows={5}
        />
        <MultiChoice
          label={t('form.wanted')}
          hint={t('form.wantedHint')}
          values={form.wanted}
          onChange={(wanted) => change({ wanted })}
          options={professionCodes.map((value) => ({ value, label: professions[value][language] }))}
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
