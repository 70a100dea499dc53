import { useWorkItem } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { EnquiryView } from './EnquiryView';
import './enquiry.css';

/** In the midst of a case's talk: that something was asked elsewhere, and what became of it. */
export function EnquiryCard({ enquiry: id }: { enquiry: string }) {
  const { t } = useTranslation('enquiry');
  const enquiry = useWorkItem(id, 'enquiry');
  return (
    <div className="enquiry-card" role="group" aria-label={t('card')}>
      {enquiry && <EnquiryView enquiry={enquiry} />}
    </div>
  );
}
