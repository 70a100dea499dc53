import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { useCalendars } from '../../data/calendars';
import { useProfessions } from '../../data/names';
import { quietOf, useNoticeSettings } from '../../data/notice-settings';
import { useRooms } from '../../data/rooms';
import { useStatus } from '../../data/status';
import { makeLookout } from './lookout';
import { planNotices } from './plan';
import { readTold, writeTold } from './told';
import { readWaiting, waitingIn } from './waiting';
import { noticeOf } from './words';

/**
 * Watches, while somebody is signed in, what waits without anyone reacting to it, and notifies her when it is her turn.
 * Draws nothing.
 */
export function NoticeWatcher() {
  const { t } = useTranslation('notices');
  const { db, host, userId } = useAccount();
  const settings = useNoticeSettings(userId);
  const rooms = useRooms();
  const calendars = useCalendars();
  const professions = useProfessions();
  // Without a connection nobody knows whether another has reacted already.
  const isOnline = useStatus('connection')?.state === 'online';
  const rows = useLiveQuery(() => readWaiting(db), [db]);
  const [lookout] = useState(makeLookout);

  const waiting = useMemo(
    () => rows && rooms && calendars && waitingIn(rows, { rooms, calendars, userId }),
    [rows, rooms, calendars, userId],
  );
  useEffect(() => {
    // What came before this person's first start on this device is not told.
    readTold(userId, Date.now());
    return lookout.start();
  }, [lookout, userId]);

  useEffect(() => {
    if (!waiting) return;
    const look = (): number | null => {
      const now = Date.now();
      const told = readTold(userId, now);
      const onScreen = document.hasFocus() ? openId(location.hash) : null;
      const plan = planNotices(waiting, told, { userId, professions, quiet: quietOf(settings), onScreen }, now);
      // Before it is shown: rather once too few than twice.
      writeTold(userId, plan.told);
      const [first, ...rest] = plan.tell;
      // What the host cannot show still stands in the queue.
      if (first && settings.isOn) host.notify(noticeOf([first, ...rest], t)).catch(() => {});
      return plan.next;
    };
    if (isOnline) lookout.watch(look);
    else lookout.pause();
  }, [lookout, waiting, professions, settings, isOnline, host, userId, t]);

  return null;
}

/** The question or contact whose screen is open. */
function openId(hash: string): string | null {
  const segment = /^#\/rooms\/[^/]+\/(?:questions|contacts)\/([^/]+)$/.exec(hash)?.[1];
  try {
    return segment === undefined ? null : decodeURIComponent(segment);
  } catch {
    return null;
  }
}
