import { useId } from 'react';
import type { Option } from './Choice';
import './Field.css';

export interface RadioChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  hint?: string | undefined;
}

/** One of a few, all of them seen. */
export function RadioChoice<Value extends string>({ label, value, onChange, options, hint }: RadioChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      <div className="field__options">
        {options.map((option) => (
          <label key={option.value} className="field__option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
