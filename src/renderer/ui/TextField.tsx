import { useId, type HTMLInputAutoCompleteAttribute, type KeyboardEvent, type Ref } from 'react';
import './Field.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong and what to do about it. */
  error?: string | undefined;
  hint?: string | undefined;
  multiline?: boolean | undefined;
  required?: boolean | undefined;
  type?: 'text' | 'password' | 'url' | 'tel' | 'date' | 'search' | undefined;
  inputMode?: 'numeric' | undefined;
  /** Something is wrong with it that is said elsewhere. */
  isInvalid?: boolean | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  autoFocus?: boolean | undefined;
  disabled?: boolean | undefined;
  spellCheck?: boolean | undefined;
  maxLength?: number | undefined;
  rows?: number | undefined;
  placeholder?: string | undefined;
  /** Of a date: the first that can be chosen. */
  min?: string | undefined;
  /** Of a date: the last that can be chosen. */
  max?: string | undefined;
  /** Offered while one writes; anything else can be written too. */
  suggestions?: readonly string[] | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

/** One line or several of the person's own words, with its label above and what went wrong below. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  multiline,
  suggestions,
  isInvalid,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const Control = multiline ? 'textarea' : 'input';
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Control
        id={id}
        className="field__input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error || isInvalid ? true : undefined}
        aria-describedby={notes || undefined}
        {...(suggestions && { list: `${id}-list` })}
        {...rest}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {error && (
        <span className="field__error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
