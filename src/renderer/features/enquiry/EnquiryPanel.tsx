import { MessageCircleQuestion } from 'lucide-react';
import type { CaseCardContent } from '../../../domain/case/case';
import { useIsArchived } from '../../data/archived';
import { openAsk } from '../../data/ask-opener';
import { useWorkItems } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { useClientNames } from './client-names';
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
  const names = useClientNames(roomId, card);
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
          disabled={!names}
          onClick={() => names && openAsk({ fromCase: { roomId, text: card?.text ?? '', names } })}
        >
          {t('ask')}
        </Button>
      )}
    </div>
  );
}
