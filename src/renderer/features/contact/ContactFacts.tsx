import type { ContactContent } from '../../../domain/contact/contact';
import { contactFields } from '../../../domain/contact/contact-changes';
import { contactFieldNames, contactFieldText } from '../../../domain/contact/contact-words';
import { useReasonNames } from '../../data/contact-reasons';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Facts } from '../../ui/Facts';

/** All that is written of a contact, as its edits leave it. */
export function ContactFacts({ content }: { content: ContactContent }) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  const reasons = useReasonNames();
  const fields = contactFields.filter((field) => field !== 'text');
  return (
    <section className="contact-page__facts" aria-label={t('facts')}>
      <Facts
        facts={fields.map((field) => ({
          name: contactFieldNames[field][language],
          value: contactFieldText(content, field, language, reasons),
        }))}
      />
      {content.text && <p className="contact-page__text">{content.text}</p>}
    </section>
  );
}
