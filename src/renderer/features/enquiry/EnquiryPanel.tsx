import { MessageCircleQuestion } from 'lucide-react';
import type { CaseCardContent } from '../../../domain/case/case';
import { useIsArchived } from '../../data/archived';
import { openAsk } from '../../data/ask-opener';
import { useWorkItems } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { EnquiryView } from './EnquiryView';
import './enquiry.css';

interface EnquiryPanelProps {
  roomId: string;
  /** What of the contact is shared in the case; null while it is not known. */
  card: CaseCardContent | null;
}

/** What was asked elsewhere from a case, and the way to ask: without anything that leads to the client. */
export function EnquiryPanel({ roomId, card }: EnquiryPanelProps) {
  const { t } = useTranslation('enquiry');
  const enquiries = useWorkItems({ roomId, contactId: null }, 'enquiry')?.toReversed();
  const isClosed = useIsArchived(roomId);
  return (
    <div className="enquiry-panel">
      {enquiries?.length === 0 && <p className="enquiry__detail">{t('none')}</p>}
      {enquiries?.map((enquiry) => (
        <EnquiryView key={enquiry.id} enquiry={enquiry} />
      ))}
      {!isClosed && (
        <Button
          icon={<MessageCircleQuestion aria-hidden />}
          onClick={() => openAsk({ fromCase: { roomId, text: card?.text ?? '', names: namesIn(card) } })}
        >
          {t('ask')}
        </Button>
      )}
    </div>
  );
}

/** Whom the case card names: they are masked in what is asked. */
function namesIn(card: CaseCardContent | null): string[] {
  return [card?.client.name ?? '', card?.onBehalf?.name ?? ''].filter(Boolean);
}
