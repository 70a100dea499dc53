import { useId } from 'react';
import { dateOf, dayAt } from '../../../domain/calendar/wall-clock';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { TextField } from '../../ui/TextField';
import { TimeField } from '../../ui/TimeField';

interface PastMomentProps {
  label: string;
  hint?: string;
  date: string;
  time: string;
  onChange: (moment: { date: string; time: string }) => void;
  error: string | undefined;
}

/** A day and time at which something was; left empty it is now. */
export function PastMoment({ label, hint, date, time, onChange, error }: PastMomentProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const now = useNow(60_000);
  return (
    <fieldset className="contact-form__moment">
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      <div className="contact-form__pair">
        <TextField
          label={t('moment.day')}
          type="date"
          value={date}
          max={dateOf(dayAt(now))}
          onChange={(value) => onChange({ date: value, time })}
          isInvalid={error !== undefined}
        />
        <TimeField
          label={t('moment.time')}
          value={time}
          onChange={(value) => onChange({ date, time: value })}
          errorId={error ? id : undefined}
        />
      </div>
      {error && (
        <span className="field__error" id={id} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
