import { useId } from 'react';
import { useStatus } from '../../data/status';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { FailedActNotice } from '../../ui/FailedActNotice';
import type { ImportOnItsWay } from './imports';

/** How far an import has come, and what is left of it while there is no network. */
export function ImportProgress({ onItsWay }: { onItsWay: ImportOnItsWay }) {
  const { t } = useTranslation('directory');
  const id = useId();
  const isOffline = useStatus('connection')?.state === 'offline';
  const { state, written, total, failure, again, remove } = onItsWay;
  if (state === 'failed') {
    return (
      <FailedActNotice
        title={t('import.stopped', { written, count: total })}
        reason={failure ?? 'refused'}
        onTryAgain={again}
        onRemove={remove}
      />
    );
  }
  return (
    <Banner tone={isOffline ? 'soon' : 'info'}>
      <label htmlFor={id}>
        {isOffline ? t('import.waits', { count: total - written }) : t('import.runs', { written, count: total })}
      </label>
      <progress className="import-progress" id={id} max={total} value={written} />
    </Banner>
  );
}
