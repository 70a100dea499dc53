import type { MessageContent } from '../../../cache/rows';
import { useTranslation } from '../../i18n/use-translation';
import { OnBehalfBar } from '../../ui/OnBehalfBar';
import { CaseFacts } from './CaseFacts';
import './case.css';

/** The first message of a group chat, in its timeline: what of the contact is shared. */
export function CaseCard({ content }: { content: MessageContent }) {
  const { t } = useTranslation('case');
  if (content.kind !== 'case-card') return null;
  const { card } = content;
  return (
    <section className="case-card" aria-label={t('shared')}>
      {card.onBehalf && <OnBehalfBar onBehalf={card.onBehalf} />}
      <CaseFacts card={card} />
    </section>
  );
}
