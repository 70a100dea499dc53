import { sharableFields, type CaseCardContent } from '../../../domain/case/case';
import { contactFieldNames, contactFieldText } from '../../../domain/contact/contact-words';
import { useReasonName } from '../../data/contact-reasons';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Facts } from '../../ui/Facts';

/** The bar above the facts tells who acts on behalf, and the words stand below them. */
const shown = sharableFields.filter((field) => field !== 'onBehalf' && field !== 'text');

/**
 * What of a contact is shared in its group chat.
 * @param isNamed true where the number and the reason stand above already, as the room's name
 */
export function CaseFacts({ card, isNamed = false }: { card: CaseCardContent; isNamed?: boolean }) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const reasonOf = useReasonName();
  const named = [
    { name: t('facts.number'), value: card.number },
    { name: t('facts.reason'), value: reasonOf(card) },
  ];
  const shared = shown.map((field) => ({
    name: contactFieldNames[field][language],
    value: contactFieldText(card, field, language),
  }));
  const facts = [...(isNamed ? [] : named), ...shared.filter(({ value }) => value !== '')];
  return (
    <>
      {facts.length === 0 && !card.onBehalf && !card.text && <p className="open-case__hint">{t('sharedLeast')}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
      {card.text && <p className="case-facts__text">{card.text}</p>}
    </>
  );
}
