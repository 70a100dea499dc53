import { useEffect } from 'react';
import { useAccount } from '../data/account';
import { pauseNotices } from '../data/notice-settings';
import { useTodayCount } from '../features/today/today-data';
import { onQuietAsked } from './signals';

/** What goes between the host and a signed-in person's screens: how much waits, and quiet. Draws nothing. */
export function HostTies() {
  const { host, userId } = useAccount();
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
  return null;
}
