import { liveQuery } from '../../../cache/live-query';
import { useEffect } from 'react';
import { handoverFollowUps, type HandoverFollowUp } from '../../../cache/handover-follow-up';
import { useAccount, type Account } from '../../data/account';
import { perform } from '../../data/perform';

/** Sees to what follows once an offer of this person's is answered, without anybody having to. */
export function HandoverKeeper() {
  const account = useAccount();
  useEffect(() => {
    const watching = liveQuery(() => handoverFollowUps(account.db, account.userId)).subscribe({
      // What could not be kept on this device is tried when the cache changes next.
      next: (steps) => void see(account, steps).catch(() => {}),
      error: () => {},
    });
    return () => watching.unsubscribe();
  }, [account]);
  return null;
}

async function see(account: Account, steps: readonly HandoverFollowUp[]): Promise<void> {
  for (const { act, txnId } of steps) await perform(account, act, txnId);
}
