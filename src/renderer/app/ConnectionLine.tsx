import { useLiveQuery } from '../data/use-live-query';
import type { CacheDatabase } from '../../cache/database';
import { waitingRows } from '../../cache/outbox-row';
import { open } from '../../cache/sealing';
import type { ReactNode } from 'react';
import type { HostInfo } from '../../preload/contract';
import { useAccount } from '../data/account';
import { useStatus } from '../data/status';
import { useNow, useWhen } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { leaveEndedSession } from './start-up';

export interface ConnectionLineProps {
  info: HostInfo;
  isBroken: boolean;
  notice: ReactNode;
}

/** The line on top of the window; empty while there is nothing to say. */
export function ConnectionLine({ info, isBroken, notice }: ConnectionLineProps) {
  const { t } = useTranslation('shell');
  return (
    <div className="connection-line" aria-live="polite">
      {info.evaluationOnly && <Banner tone="info">{t('line.evaluation')}</Banner>}
      {isBroken ? <Banner tone="overdue">{t('line.broken')}</Banner> : <Connection />}
      {notice}
    </div>
  );
}

function Connection() {
  const { t } = useTranslation('shell');
  const account = useAccount();
  const { db } = account;
  const when = useWhen();
  const now = useNow(60_000);
  const connection = useStatus('connection');
  const waiting = useLiveQuery(() => countWaiting(db), [db]) ?? 0;

  if (connection?.state === 'signed-out') {
    return (
      <Banner
        tone="overdue"
        actions={<Button onClick={() => void leaveEndedSession(account)}>{t('line.signInAgain')}</Button>}
      >
        {[t('line.signedOut'), waiting > 0 && t('line.kept', { count: waiting })].filter(Boolean).join(' ')}
      </Banner>
    );
  }
  if (connection?.state !== 'offline') return null;
  const seen = connection.lastSyncAt;
  const parts = [
    t('line.offline'),
    seen > 0 &&
      t('line.asOf', {
        when: isSameDay(seen, now) ? t('line.clock', { time: when.time(seen) }) : when.dayAndTime(seen, now),
      }),
    waiting > 0 && t('line.waiting', { count: waiting }),
  ];
  return <Banner tone="soon">{parts.filter(Boolean).join(' ')}</Banner>;
}

/** What this person waits for; what is written to the log of use goes beside it and is nothing of hers. */
async function countWaiting(db: CacheDatabase): Promise<number> {
  const rows = await waitingRows(db);
  return rows.filter(({ c }) => open(c).act.kind !== 'log-use').length;
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
