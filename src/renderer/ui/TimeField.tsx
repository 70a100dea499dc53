import { useState } from 'react';
import { useLanguage } from '../i18n';
import { typedTime, wallText } from '../i18n/wall-time';
import { classNames } from './class-names';
import './Field.css';

export interface TimeFieldProps {
  label: string;
  /** 'HH:MM', or whatever has been typed in its stead. */
  value: string;
  onChange: (value: string) => void;
  /** The words beside it already say what it is. */
  isLabelUnseen?: boolean | undefined;
  /** The id of what is said to be wrong with it. */
  errorId?: string | undefined;
}

/**
 * A wall time, typed as people write it: "8", "8.00", "1630". The browser's own field follows the language of the
 * device, which may have a clock of twelve hours.
 */
export function TimeField({ label, value, onChange, isLabelUnseen, errorId }: TimeFieldProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="field">
      <span className={classNames('field__label', isLabelUnseen && 'unseen')}>{label}</span>
      <input
        className="field__input field__input--time"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? wallText(value, language)}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(typedTime(target.value) ?? target.value.trim());
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
