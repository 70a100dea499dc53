import { useId, useState, type FormEvent } from 'react';
import type { AvailabilityContent } from '../../domain/directory/availability';
import { dateOf, dayAt } from '../../domain/calendar/wall-clock';
import { useAccount } from '../data/account';
import { useAttempt } from '../data/attempt';
import { useFormDraft } from '../data/form-draft';
import { useNames, usePeople } from '../data/names';
import { useTranslation } from '../i18n/use-translation';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { focusFirstProblem } from '../ui/focus-first-problem';
import { RadioChoice } from '../ui/RadioChoice';
import { TextField } from '../ui/TextField';
import {
  availabilityForm,
  availabilityOfForm,
  availabilityProblems,
  formOfAvailability,
  noteLength,
  type AvailabilityForm,
  type AvailabilityProblem,
} from './availability-form';
import { setAvailability } from './set-availability';
import './people.css';

export interface AvailabilityDialogProps {
  /** The directory room. */
  roomId: string;
  /** What this person has stated so far. */
  said: AvailabilityContent | undefined;
  /** What she came to say, where that is known. */
  status?: AvailabilityForm['status'] | undefined;
  onClose: () => void;
}

/** Where a person says that she is here, or away and until when. */
export function AvailabilityDialog({ roomId, said, status, onClose }: AvailabilityDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  const account = useAccount();
  const formId = useId();
  const [now] = useState(() => Date.now());
  const standing = formOfAvailability(said, now);
  const { form, change, forget } = useFormDraft(`${roomId}|availability`, availabilityForm, {
    ...standing,
    status: status ?? standing.status,
  });
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;

  const problems = isChecked ? availabilityProblems(form, now) : [];
  const errorOf = (...ones: AvailabilityProblem[]) => {
    const problem = ones.find((one) => problems.includes(one));
    return problem && t(`own.problem.${problem}`, { most: noteLength });
  };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (availabilityProblems(form, now).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await setAvailability(account, roomId, availabilityOfForm(form));
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('own.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t(form.status === 'away' ? 'own.saveAway' : 'own.saveHere')}
          </Button>
        </>
      }
    >
      <form id={formId} className="people-form" onSubmit={send} noValidate>
        <RadioChoice
          label={t('own.status')}
          value={form.status}
          onChange={(next) => change({ status: next })}
          options={(['here', 'away'] as const).map((value) => ({ value, label: t(`own.${value}`) }))}
        />
        {form.status === 'away' && (
          <>
            <TextField
              label={t('own.lastDay')}
              hint={t('own.lastDayHint')}
              type="date"
              min={dateOf(dayAt(now))}
              value={form.lastDay}
              onChange={(lastDay) => change({ lastDay })}
              error={errorOf('day-malformed', 'day-passed')}
            />
            <TextField
              label={`${t('own.note')} ${t('common:optional')}`}
              hint={t('own.noteHint')}
              value={form.note}
              onChange={(note) => change({ note })}
              error={errorOf('note-too-long')}
              autoComplete="off"
            />
            <Substitutes />
          </>
        )}
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}

function Substitutes() {
  const { t } = useTranslation('people');
  const nameOf = useNames();
  const substitutes = usePeople().get(useAccount().userId)?.substitutes ?? [];
  return (
    <p className="people-form__note">
      {substitutes.length > 0
        ? t('own.substitutes', { names: substitutes.map(nameOf).join(', ') })
        : t('own.noSubstitutes')}
    </p>
  );
}
