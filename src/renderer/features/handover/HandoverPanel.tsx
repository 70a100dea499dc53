import { ArrowRightLeft } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAccount } from '../../data/account';
import { useIsArchived } from '../../data/archived';
import { useLeads, useWorkItems } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { Handover } from './commands';
import { HandoverView } from './HandoverView';
import './handover.css';

const OfferDialog = lazy(async () => ({ default: (await import('./OfferDialog')).OfferDialog }));

/** The handovers of a case: what is on its way or was accepted, and below it what came to an end. */
export function HandoverPanel({ roomId }: { roomId: string }) {
  const { t } = useTranslation('handover');
  const { userId } = useAccount();
  const isLead = useLeads(roomId);
  const handovers = useWorkItems(roomId, 'handover')?.toReversed();
  const [isOffering, setOffering] = useState(false);
  const open = handovers?.filter(({ isOpen }) => isOpen) ?? [];
  const ended = handovers?.filter(({ isOpen }) => !isOpen) ?? [];
  // Whoever leads the case hands it over, or who has it by an earlier handover; and one offer at a time.
  const holds = isLead || open.some(({ state }) => state.accepted?.by === userId);
  const isClosed = useIsArchived(roomId);
  const mayOffer = holds && !isClosed && !open.some(({ state }) => state.status === 'offered');
  return (
    <div className="handover-panel">
      {handovers && open.length === 0 && <p className="handover-panel__none">{t('none')}</p>}
      <HandoverList handovers={open} />
      {mayOffer && (
        <Button icon={<ArrowRightLeft aria-hidden />} onClick={() => setOffering(true)}>
          {t('hand')}
        </Button>
      )}
      {ended.length > 0 && (
        <details className="handover-panel__ended">
          <summary>{t('earlier', { count: ended.length })}</summary>
          <HandoverList handovers={ended} />
        </details>
      )}
      {isOffering && (
        <Suspense>
          <OfferDialog roomId={roomId} onClose={() => setOffering(false)} />
        </Suspense>
      )}
    </div>
  );
}

function HandoverList({ handovers }: { handovers: readonly Handover[] }) {
  return handovers.map((handover) => <HandoverView key={handover.id} handover={handover} />);
}
