import { liveQuery } from '../../../cache/live-query';
import { useEffect } from 'react';
import { groupNews, type GroupNews } from '../../../cache/group-news';
import { refusedMoves } from '../../../cache/refused-moves';
import { useAccount, type Account } from '../../data/account';
import { perform } from '../../data/perform';

/**
 * Tells the other places of a question what became of it in one of them: that it has been answered, at its asker and at
 * who holds it there, whichever device sees it first; and where it was moved to, that it could not be, at who moved it.
 */
export function GroupKeeper() {
  const account = useAccount();
  useEffect(() => {
    const watching = [groupNews, refusedMoves].map((read) =>
      liveQuery(() => read(account.db, account.userId)).subscribe({
        // What could not be kept on this device is told when the cache changes next, or by another device.
        next: (news) => void tell(account, news).catch(() => {}),
        error: () => {},
      }),
    );
    return () => watching.forEach((one) => one.unsubscribe());
  }, [account]);
  return null;
}

async function tell(account: Account, news: readonly GroupNews[]): Promise<void> {
  for (const { act, txnId } of news) await perform(account, act, txnId);
}
