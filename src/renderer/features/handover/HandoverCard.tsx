import { useWorkItem } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { HandoverView } from './HandoverView';
import './handover.css';

/** An offer in the midst of a room's talk, with what can be done to it. */
export function HandoverCard({ handover: id }: { handover: string }) {
  const { t } = useTranslation('handover');
  const handover = useWorkItem(id, 'handover');
  return (
    <div className="handover-card" role="group" aria-label={t('title')}>
      {handover && <HandoverView handover={handover} />}
    </div>
  );
}
