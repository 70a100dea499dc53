import type { Option } from './Choice';
import './Field.css';

export interface MultiChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  options: readonly Option<Value>[];
  hint?: string | undefined;
}

/** Any number of several, all of them seen. */
export function MultiChoice<Value extends string>({ label, values, onChange, options, hint }: MultiChoiceProps<Value>) {
  return (
    <fieldset className="field">
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      <div className="field__options">
        {options.map(({ value, label: name }) => (
          <label key={value} className="field__option">
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...values, value] : values.filter((other) => other !== value))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
