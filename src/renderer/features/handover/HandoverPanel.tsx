import { ArrowRightLeft } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAccount } from '../../data/account';
import { useIsArchived } from '../../data/archived';
import { useLeads, useWorkItems, type WorkPlace } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { Handover } from './commands';
import { HandoverView } from './HandoverView';
import './handover.css';

const OfferDialog = lazy(async () => ({ default: (await import('./OfferDialog')).OfferDialog }));

interface HandoverPanelProps {
  place: WorkPlace;
  /** Whether this person holds the contact that it is about. */
  holdsContact?: boolean;
  /** Whether the contact that it is about waits for nobody any more. */
  isOver?: boolean;
}

/** The handovers of a case or a contact: what is on its way or was accepted, and below it what came to an end. */
export function HandoverPanel({ place, holdsContact = false, isOver = false }: HandoverPanelProps) {
  const { t } = useTranslation('handover');
  const { userId } = useAccount();
  const isLead = useLeads(place.roomId);
  const handovers = useWorkItems(place, 'handover')?.toReversed();
  const [isOffering, setOffering] = useState(false);
  const open = handovers?.filter(({ isOpen }) => isOpen) ?? [];
  const ended = handovers?.filter(({ isOpen }) => !isOpen) ?? [];
  // Whoever leads the case or holds the contact hands it over, or who has it by an earlier handover; and one offer at a time.
  const holds =
    (place.contactId === null ? isLead : holdsContact) || open.some(({ state }) => state.accepted?.by === userId);
  const isClosed = useIsArchived(place.roomId) || isOver;
  const mayOffer = holds && !isClosed && !open.some(({ state }) => state.status === 'offered');
  return (
    <div className="handover-panel">
      {handovers && open.length === 0 && <p className="handover-panel__none">{t('none')}</p>}
      <HandoverList handovers={open} isOver={isOver} />
      {mayOffer && (
        <Button icon={<ArrowRightLeft aria-hidden />} onClick={() => setOffering(true)}>
          {t('hand')}
        </Button>
      )}
      {ended.length > 0 && (
        <details className="handover-panel__ended">
          <summary>{t('earlier', { count: ended.length })}</summary>
          <HandoverList handovers={ended} isOver={isOver} />
        </details>
      )}
      {isOffering && (
        <Suspense>
          <OfferDialog place={place} onClose={() => setOffering(false)} />
        </Suspense>
      )}
    </div>
  );
}

function HandoverList({ handovers, isOver }: { handovers: readonly Handover[]; isOver: boolean }) {
  return handovers.map((handover) => <HandoverView key={handover.id} handover={handover} isOver={isOver} />);
}
