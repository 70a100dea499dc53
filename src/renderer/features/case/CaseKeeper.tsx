import { liveQuery } from '../../../cache/live-query';
import { useEffect } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { refusedOpenings, type OpenedTwice } from '../../../cache/refused-openings';
import { useAccount, type Account } from '../../data/account';
import { perform } from '../../data/perform';

/** Brings together the people of a group chat that two opened at once, without anybody having to see to it. */
export function CaseKeeper() {
  const { t } = useTranslation('case');
  const account = useAccount();
  const words = t('openedTwice');
  useEffect(() => {
    const watching = liveQuery(() => refusedOpenings(account.db, account.userId, Date.now())).subscribe({
      // What could not be kept on this device is tried when the cache changes next.
      next: (steps) => void see(account, steps, words).catch(() => {}),
      error: () => {},
    });
    return () => watching.unsubscribe();
  }, [account, words]);
  return null;
}

async function see(account: Account, steps: readonly OpenedTwice[], words: string): Promise<void> {
  for (const { act, txnId } of steps) {
    await perform(account, act.kind === 'merge-case' ? { ...act, words } : act, txnId);
  }
}
