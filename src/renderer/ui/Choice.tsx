import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import './Field.css';

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

export interface ChoiceProps<Value extends string> {
  label: string;
  /** The chosen value, or an empty string while nothing is chosen. */
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  /** The words of the row that means "nothing chosen yet". */
  emptyLabel?: string | undefined;
  required?: boolean | undefined;
  error?: string | undefined;
}

/** One of several, where there are too many to show at once. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, onChange, options, emptyLabel, required, error } = props;
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <span className="field__select">
        <select
          id={id}
          className="field__input"
          value={value}
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {emptyLabel !== undefined && (
            <option value="" disabled={required}>
              {emptyLabel}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </span>
      {error && (
        <span className="field__error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
