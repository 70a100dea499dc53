import { UserRoundCheck } from 'lucide-react';
import { onBehalfBases, type OnBehalf } from '../../domain/contact/contact';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import './OnBehalfBar.css';

/** Tells, wherever a client's matter is, that someone acts for the client, in what relation and on what basis. */
export function OnBehalfBar({ onBehalf }: { onBehalf: OnBehalf }) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  const { name, relation, basis } = onBehalf;
  return (
    <p className="on-behalf">
      <UserRoundCheck aria-hidden />
      <span>
        <strong>{t('onBehalf.bar')}</strong> {[name, relation].filter(Boolean).join(', ')} ·{' '}
        {t('onBehalf.basisIs', { basis: onBehalfBases[basis][language] })}
      </span>
    </p>
  );
}
