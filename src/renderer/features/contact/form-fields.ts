import type { ContactForm, ContactProblem } from './contact-form';

/** What every part of the form takes. */
export interface ContactFieldsProps {
  form: ContactForm;
  change: (part: Partial<ContactForm>) => void;
  /** The words for the first of these problems that there is. */
  errorOf: (...problems: ContactProblem[]) => string | undefined;
}
