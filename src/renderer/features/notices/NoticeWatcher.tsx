import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useAccount } from '../../data/account';
import { useCalendars } from '../../data/calendars';
import { useCirclePeople } from '../../data/circle-people';
import { useInvitations } from '../../data/invitations';
import { useNames, useProfessions } from '../../data/names';
import { quietOf, useNoticeSettings } from '../../data/notice-settings';
import { useRooms } from '../../data/rooms';
import { useStatus } from '../../data/status';
import { makeLookout } from './lookout';
import { isQuietFor, planNotices } from './plan';
import { planTalk, readTalk } from './talk';
import { readTold, writeTold } from './told';
import { readWaiting, waitingIn } from './waiting';
import { noticeOf } from './words';
import { useTranslation } from '../../i18n/use-translation';

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
  const people = useCirclePeople();
  const professions = useProfessions();
  // Without a connection nobody knows whether another has reacted already.
  const isOnline = useStatus('connection')?.state === 'online';
  const nameOf = useNames();
  const rows = useLiveQuery(() => readWaiting(db), [db]);
  const talk = useLiveQuery(async () => (rooms ? readTalk(db, rooms, userId) : undefined), [db, rooms, userId]);
  const invitations = useInvitations();
  const isComplete = useStatus('roomList')?.complete ?? false;
  const [lookout] = useState(makeLookout);

  const waiting = useMemo(
    () => rows && rooms && calendars && people && waitingIn(rows, { rooms, calendars, people, userId }),
    [rows, rooms, calendars, people, userId],
  );
  useEffect(() => {
    // What came before this person's first start on this device is not told.
    readTold(userId, Date.now());
    return lookout.start();
  }, [lookout, userId]);

  useEffect(() => {
    if (!waiting || !talk || !invitations) return;
    const invited = isComplete ? invitations.map(({ room }) => room.roomId) : null;
    const look = (): number | null => {
      const now = Date.now();
      const told = readTold(userId, now);
      const onScreen = document.hasFocus() ? openId(location.hash) : null;
      const { pausedUntil } = settings;
      const listener = { userId, professions, quiet: quietOf(settings), pausedUntil, onScreen };
      const plan = planNotices(waiting, told, listener, now);
      const said = planTalk(talk, invited, plan.told, isQuietFor(listener, now));
      // Before it is shown: rather once too few than twice.
      writeTold(userId, said.told);
      const news = { waiting: plan.tell, talk: said.tell, invitations: said.invitations };
      const notice = noticeOf(news, t, settings.showsText ? nameOf : null);
      // What the host cannot show still stands in the queue.
      if (notice && settings.isOn) host.notify(notice).catch(() => {});
      return plan.next;
    };
    if (isOnline) lookout.watch(look);
    else lookout.pause();
  }, [lookout, waiting, talk, invitations, isComplete, professions, settings, isOnline, host, userId, t, nameOf]);

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
