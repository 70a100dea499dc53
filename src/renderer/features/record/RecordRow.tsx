import { NotebookPen, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { mayWithdrawRecord } from '../../../domain/work-items/record';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useLeads } from '../../data/work-items';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/IconButton';
import type { RecordItem } from './commands';

const WithdrawDialog = lazy(async () => ({ default: (await import('./WithdrawDialog')).WithdrawDialog }));

/** One record: what it covers, by whom and when, where it is found, and whether it still stands. */
export function RecordRow({ record }: { record: RecordItem }) {
  const { t } = useTranslation('record');
  const { userId } = useAccount();
  const isLead = useLeads(record.roomId);
  const nameOf = useNames();
  const now = useNow(60_000);
  const when = useWhen();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { content, state, sender, sending } = record;
  const { withdrawn } = state;
  const details = [
    t('row.covers', { count: content.messages.length }),
    t('row.by', { who: nameOf(sender), when: when.dayAndTime(content.recordedAt, now) }),
    content.reference && t('row.reference', { reference: content.reference }),
    sending !== 'sent' && t('row.waits'),
  ];

  return (
    <div className={classNames('record', withdrawn !== null && 'record--withdrawn')}>
      <NotebookPen className="record__icon" aria-hidden />
      <div className="record__words">
        <p className="record__title">{t('row.title')}</p>
        <p className="record__detail">{details.filter(Boolean).join(' · ')}</p>
        {withdrawn && (
          <p className="record__withdrawn">
            {t('row.withdrawn', { who: nameOf(withdrawn.by), when: when.brief(withdrawn.ts, now) })}
            {': '}
            <bdi>{withdrawn.reason}</bdi>
          </p>
        )}
        {content.text && (
          <details className="record__text">
            <summary>{t('row.text')}</summary>
            <p>{content.text}</p>
          </details>
        )}
      </div>
      {mayWithdrawRecord(state, { userId, isLead }) && (
        <IconButton label={t('row.withdraw')} icon={<Undo2 aria-hidden />} onClick={() => setWithdrawing(true)} />
      )}
      {isWithdrawing && (
        <Suspense>
          <WithdrawDialog record={record} isLead={isLead} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </div>
  );
}
