import type { CaseCardContent } from '../../../domain/case';
import { contactReasons } from '../../../domain/contact';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Facts } from '../../ui/Facts';

/**
 * What of a contact is shared in its group chat.
 * @param isNamed true where the number and the reason stand above already, as the room's name
 */
export function CaseFacts({ card, isNamed = false }: { card: CaseCardContent; isNamed?: boolean }) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const { client, number, reason, text } = card;
  const named = [
    { name: t('facts.number'), value: number },
    { name: t('facts.reason'), value: contactReasons[reason][language] },
  ];
  const isLeast = Object.keys(client).length === 0 && !card.onBehalf && !text;
  return (
    <>
      {isNamed && isLeast && <p className="open-case__hint">{t('sharedLeast')}</p>}
      <Facts
        facts={[
          ...(isNamed ? [] : named),
          { name: t('share.name'), value: client.name ?? '' },
          { name: t('share.phone'), value: client.phone ?? '' },
          { name: t('share.municipality'), value: client.municipality ?? '' },
        ]}
      />
      {text && <p className="case-facts__text">{text}</p>}
    </>
  );
}
