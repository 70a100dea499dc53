import { CalendarPlus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { dayOf, momentAt } from '../../domain/calendar/wall-clock';
import type { Timetable } from '../../domain/service/service';
import { useWhen } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import { RadioChoice } from '../ui/RadioChoice';
import { TextField } from '../ui/TextField';
import { IntervalFields } from './IntervalFields';
import { ProblemLines } from './ProblemLines';
import { nextInterval, type TimetableFieldsProps } from './timetable';

type Exception = Timetable['exceptions'][number];

/** Dates with hours of their own. */
export function ExceptionFields<Times extends Timetable>({ service, onChange, problems }: TimetableFieldsProps<Times>) {
  const { t } = useTranslation('service');
  const { exceptions } = service;
  const put = (next: Exception[]) => onChange({ ...service, exceptions: next });
  return (
    <section aria-labelledby="hours-exceptions">
      <h2 id="hours-exceptions">{t('hours.exceptions')}</h2>
      <p className="service-page__hint">{t('hours.exceptionsHint')}</p>
      {exceptions.map((exception, index) => (
        <OneException
          key={index}
          exception={exception}
          number={index + 1}
          onChange={(part) => put(exceptions.map((one, place) => (place === index ? { ...one, ...part } : one)))}
          onRemove={() => put(exceptions.filter((_, place) => place !== index))}
          problems={problems}
        />
      ))}
      {problems.all.some(({ kind }) => kind === 'too-many-exceptions') && (
        <p className="field__error">{t('problem.too-many-exceptions')}</p>
      )}
      <Button
        className="service-page__add"
        icon={<CalendarPlus aria-hidden />}
        onClick={() => put([...exceptions, { date: '', intervals: [], note: '' }])}
      >
        {t('hours.addException')}
      </Button>
    </section>
  );
}

interface OneExceptionProps extends Pick<TimetableFieldsProps<Timetable>, 'problems'> {
  exception: Exception;
  number: number;
  onChange: (part: Partial<Exception>) => void;
  onRemove: () => void;
}

function OneException({ exception, number, onChange, onRemove, problems }: OneExceptionProps) {
  const { t } = useTranslation('service');
  const when = useWhen();
  const problemsId = useId();
  const { date, intervals, note } = exception;
  const day = dayOf(date);
  const name = Number.isNaN(day) ? t('hours.exceptionNumber', { number }) : when.date(momentAt(day, 12 * 60));
  const wrong = problems.ofDay({ date });
  const ofDate = wrong.filter(({ kind }) => kind === 'unknown-date' || kind === 'date-twice');
  const ofNote = wrong.filter(({ kind }) => kind === 'note-too-long');
  const ofHours = wrong.filter((problem) => !ofDate.includes(problem) && !ofNote.includes(problem));
  return (
    <fieldset className="service-exception">
      <legend>{name}</legend>
      <div className="service-exception__fields">
        <TextField
          label={t('hours.date')}
          type="date"
          value={date}
          onChange={(next) => onChange({ date: next })}
          error={ofDate[0] && t(`problem.${ofDate[0].kind}`)}
        />
        <RadioChoice
          label={t('hours.thatDay')}
          value={intervals.length === 0 ? 'closed' : 'open'}
          onChange={(choice) => onChange({ intervals: choice === 'closed' ? [] : [nextInterval([])] })}
          options={[
            { value: 'closed', label: t('hours.closedThen') },
            { value: 'open', label: t('hours.ownHours') },
          ]}
        />
      </div>
      {intervals.length > 0 && (
        <IntervalFields
          day={name}
          intervals={intervals}
          onChange={(next) => onChange({ intervals: next })}
          problems={ofHours}
          problemsId={problemsId}
        />
      )}
      <ProblemLines id={problemsId} problems={ofHours} />
      <TextField
        label={t('hours.note')}
        hint={t('hours.noteHint')}
        value={note}
        onChange={(next) => onChange({ note: next })}
        error={ofNote[0] && t(`problem.${ofNote[0].kind}`)}
      />
      <Button
        className="service-exception__remove"
        icon={<Trash2 aria-hidden />}
        aria-label={t('hours.removeExceptionNamed', { day: name })}
        onClick={onRemove}
      >
        {t('hours.removeException')}
      </Button>
    </fieldset>
  );
}
