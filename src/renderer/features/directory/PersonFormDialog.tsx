import { useId, useMemo, useState, type FormEvent } from 'react';
import { languageNames, languages } from '../../../domain/codes';
import { personLimits, professionCodes, professions } from '../../../domain/directory/directory';
import { weekdayCodes, weekdays } from '../../../domain/calendar/weekdays';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { useUnits } from '../../people/people-index';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { MultiChoice } from '../../ui/MultiChoice';
import { TextField } from '../../ui/TextField';
import { personProblems, serverNameOf, userProblems, type PersonForm, type PersonProblem } from './person-form';

export interface PersonFormDialogProps {
  title: string;
  /** Null for a new person, whose user id is asked for. */
  userId: string | null;
  form: PersonForm;
  /** What the form held before anything was written in it. */
  saved: PersonForm;
  change: (part: Partial<PersonForm>) => void;
  save: (form: PersonForm) => Promise<void>;
  onClose: () => void;
}

/** The fields of an entry of the directory. */
export function PersonFormDialog({ title, userId, form, saved, change, save, onClose }: PersonFormDialogProps) {
  const { t } = useTranslation(['directory', 'common']);
  const { userId: me } = useAccount();
  const people = usePeople();
  const language = useLanguage();
  const units = useUnits();
  const formId = useId();
  const [isResumed, setResumed] = useState(() => JSON.stringify(form) !== JSON.stringify(saved));
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const exclude = useMemo(() => new Set(userId === null ? [] : [userId]), [userId]);

  const allProblems = () => [
    ...(userId === null ? userProblems(form, people, serverNameOf(me)) : []),
    ...personProblems(form),
  ];
  const problems = isChecked ? allProblems() : [];
  const errorOf = (...ones: PersonProblem[]) => {
    const problem = ones.find((one) => problems.includes(one));
    return problem && t(`problem.${problem}`, personLimits);
  };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    if (allProblems().length > 0) focusFirstProblem(event.currentTarget);
    else attempt(() => save(form));
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t(userId === null ? 'form.add' : 'form.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="people-form" onSubmit={send} noValidate>
        {isResumed && (
          <Banner
            tone="info"
            actions={
              <Button
                onClick={() => {
                  change(saved);
                  setResumed(false);
                }}
              >
                {t('form.startOver')}
              </Button>
            }
          >
            {t('form.resumed')}
          </Banner>
        )}
        {userId === null && (
          <TextField
            label={t('form.user')}
            hint={t('form.userHint', { example: `maija.malli:${serverNameOf(me)}` })}
            value={form.user}
            onChange={(user) => change({ user })}
            error={errorOf('user-missing', 'user-malformed', 'user-listed')}
            autoComplete="off"
            spellCheck={false}
            required
          />
        )}
        <TextField
          label={t('form.name')}
          value={form.name}
          onChange={(name) => change({ name })}
          error={errorOf('name-missing', 'name-too-long')}
          autoComplete="off"
          required
        />
        <Choice
          label={t('facts.profession')}
          value={form.profession}
          onChange={(profession) => change({ profession })}
          emptyLabel={t('form.choose')}
          options={professionCodes.map((value) => ({ value, label: professions[value][language] }))}
          error={errorOf('profession-missing')}
          required
        />
        <TextField
          label={`${t('facts.unit')} ${t('common:optional')}`}
          value={form.unit}
          onChange={(unit) => change({ unit })}
          error={errorOf('unit-too-long')}
          suggestions={units}
          autoComplete="off"
        />
        <MultiChoice
          label={t('facts.languages')}
          values={form.languages}
          onChange={(spoken) => change({ languages: spoken })}
          options={languages.map((value) => ({ value, label: languageNames[value][language] }))}
        />
        <TextField
          label={`${t('facts.skills')} ${t('common:optional')}`}
          hint={t('form.skillsHint')}
          value={form.skills}
          onChange={(skills) => change({ skills })}
          error={errorOf('skill-too-long', 'skills-too-many')}
          autoComplete="off"
        />
        <MultiChoice
          label={t('facts.workingDays')}
          values={form.workingDays}
          onChange={(workingDays) => change({ workingDays })}
          options={weekdayCodes.map((value) => ({ value, label: weekdays[value][language] }))}
        />
        {errorOf('working-days-missing') && (
          <p className="field__error" role="alert">
            {errorOf('working-days-missing')}
          </p>
        )}
        <PeoplePicker
          label={t('form.substitutes')}
          chosen={form.substitutes}
          onChange={(substitutes) => change({ substitutes })}
          error={errorOf('substitutes-wrong')}
          exclude={exclude}
          includesMe={false}
          most={personLimits.substitutes}
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
