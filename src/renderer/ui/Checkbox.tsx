import { useId } from 'react';
import './Field.css';

export interface CheckboxProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  hint?: string | undefined;
  /** What is wrong and what to do about it. */
  error?: string | undefined;
}

/** One thing that holds or does not. */
export function Checkbox({ label, isChecked, onChange, hint, error }: CheckboxProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__check">
        <input
          type="checkbox"
          checked={isChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={[hint && id, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <span className="field__hint" id={id}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field__error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
