import { useEffect, useRef, type ReactNode } from 'react';

interface FormSectionProps {
  title: string;
  /** Something is filled in, or wrong, that has to be seen. */
  isNeeded: boolean;
  children: ReactNode;
}

/** A part of a long form that is folded away until somebody wants it. */
export function FormSection({ title, isNeeded, children }: FormSectionProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // It is opened for the person and never closed over what she is writing.
    if (isNeeded && ref.current) ref.current.open = true;
  }, [isNeeded]);
  return (
    <details ref={ref} className="contact-form__section">
      <summary>{title}</summary>
      <div className="contact-form">{children}</div>
    </details>
  );
}
