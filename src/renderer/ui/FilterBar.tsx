import type { Option } from './Choice';
import './FilterBar.css';

export interface FilterBarProps<Value extends string> {
  /** What is filtered, for screen readers. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}

/** Which part of a list is shown: a few words side by side, one of them on. */
export function FilterBar<Value extends string>({ label, value, onChange, options }: FilterBarProps<Value>) {
  return (
    <div className="filter-bar" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="filter-bar__option"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
