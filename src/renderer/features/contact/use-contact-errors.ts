import { contactLimits } from '../../../domain/contact/contact';
import { useNow } from '../../i18n/time';
import { contactProblems, type ContactForm } from './contact-form';
import type { ContactFieldsProps } from './form-fields';
import { useTranslation } from '../../i18n/use-translation';

/** What is wrong in a form, said at each field once somebody has tried to save it. */
export function useContactErrors(form: ContactForm | undefined, isChecked: boolean): ContactFieldsProps['errorOf'] {
  const { t } = useTranslation('contact');
  const now = useNow(60_000);
  const problems = form && isChecked ? contactProblems(form, now) : [];
  return (...asked) => {
    const found = asked.find((problem) => problems.includes(problem));
    return found && t(`problem.${found}`, contactLimits);
  };
}
