import { useId } from 'react';
import './Field.css';

export interface CheckboxProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  hint?: string | undefined;
}

/** One thing that holds or does not. */
export function Checkbox({ label, isChecked, onChange, hint }: CheckboxProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__check">
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <span className="field__hint" id={id}>
          {hint}
        </span>
      )}
    </div>
  );
}
