import { useEffect } from 'react';
import type { HostInfo } from '../../preload/contract';
import { useAccount } from '../data/account';
import { letGoOnClose } from '../data/closing';
import { pauseNotices } from '../data/notice-settings';
import { useTodayCount } from '../features/today/today-data';
import { onQuietAsked } from './signals';

/**
 * What goes between the host and a signed-in person's screens: how much waits, quiet, and what is held back when the
 * window closes. Draws nothing.
 */
export function HostTies({ kind }: Pick<HostInfo, 'kind'>) {
  const account = useAccount();
  const { host, userId } = account;
  const count = useTodayCount();
  useEffect(() => {
    // A count that could not be shown is shown when it is another.
    host.showWaiting(count).catch(() => {});
  }, [host, count]);
  useEffect(
    () => () => {
      host.showWaiting(0).catch(() => {});
    },
    [host],
  );
  useEffect(() => onQuietAsked((choice) => pauseNotices(userId, choice, Date.now())), [userId]);
  useEffect(() => letGoOnClose(account, kind === 'electron'), [account, kind]);
  return null;
}
