import { dateOf, dayAt, dayOf, minutesOf, momentAt } from '../../domain/calendar/wall-clock';
import { RadioChoice } from './RadioChoice';
import { TextField } from './TextField';
import { TimeField } from './TimeField';
import { useTranslation } from '../i18n/use-translation';
import './MomentChoice.css';

/** What a person has chosen: one of the moments that were offered, by its name, or a day and a time. */
export interface ChosenMoment {
  /** The name of an offered moment, or an empty string for the day and time beside it. */
  choice: string;
  date: string;
  time: string;
}

/** A moment that is offered. Milliseconds since the epoch. */
export interface OfferedMoment {
  name: string;
  label: string;
  at: number;
}

/** The first of what is offered, and the next morning for who wants another. */
export function firstMoment(offered: readonly OfferedMoment[], now: number): ChosenMoment {
  return { choice: offered[0]?.name ?? '', date: dateOf(dayAt(now) + 1), time: '08:00' };
}

/** The moment that was chosen; null where what was typed is none, or is past. */
export function momentChosen(
  { choice, date, time }: ChosenMoment,
  offered: readonly OfferedMoment[],
  now: number,
): number | null {
  if (choice !== '') return offered.find(({ name }) => name === choice)?.at ?? null;
  const typed = momentAt(dayOf(date), minutesOf(time));
  return typed > now ? typed : null;
}

interface MomentChoiceProps {
  label: string;
  offered: readonly OfferedMoment[];
  value: ChosenMoment;
  now: number;
  onChange: (value: ChosenMoment) => void;
  /** What is wrong with the day and time. */
  error: string | undefined;
}

/** Asks when: at one of a few moments that are offered, or on a day and at a time of one's own. */
export function MomentChoice({ label, offered, value, now, onChange, error }: MomentChoiceProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <RadioChoice
        label={label}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        options={[
          ...offered.map((moment) => ({ value: moment.name, label: moment.label })),
          { value: '', label: t('moment.own') },
        ]}
      />
      {value.choice === '' && (
        <div className="moment-choice">
          <TextField
            label={t('moment.day')}
            type="date"
            value={value.date}
            min={dateOf(dayAt(now))}
            onChange={(date) => onChange({ ...value, date })}
            error={error}
          />
          <TimeField label={t('moment.time')} value={value.time} onChange={(time) => onChange({ ...value, time })} />
        </div>
      )}
    </>
  );
}
