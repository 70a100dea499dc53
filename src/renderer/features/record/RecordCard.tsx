import { useWorkItem } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { RecordRow } from './RecordRow';
import './record.css';

/** In the midst of a room's talk: what of it has been taken to the client record system. */
export function RecordCard({ record: recordId }: { record: string }) {
  const { t } = useTranslation('record');
  const record = useWorkItem(recordId, 'record');
  return (
    <div className="record-card" role="group" aria-label={t('record')}>
      {record && <RecordRow record={record} />}
    </div>
  );
}
