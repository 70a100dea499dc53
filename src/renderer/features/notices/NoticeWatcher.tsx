import { useLiveQuery } from '../../data/use-live-query';
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
import { planReminders, readReceptions } from './reminders';
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
  const receptions = useLiveQuery(() => readReceptions(db, userId), [db, userId]);
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
    if (!waiting || !talk || !invitations || !receptions) return;
    const invited = isComplete ? invitations.map(({ room }) => room.roomId) : null;
    const look = (): number | null => {
      const now = Date.now();
      const told = readTold(userId, now);
      const onScreen = document.hasFocus() ? openId(location.hash) : null;
      const { pausedUntil } = settings;
      const listener = { userId, professions, quiet: quietOf(settings), pausedUntil, onScreen };
      const plan = planNotices(waiting, told, listener, now);
      const isQuiet = isQuietFor(listener, now);
      const said = planTalk(talk, invited, plan.told, isQuiet);
      const reminders = planReminders(receptions, said.told, isQuiet, now);
      // Before it is shown: rather once too few than twice.
      writeTold(userId, reminders.told);
      const news = {
        waiting: plan.tell,
        talk: said.tell,
        invitations: said.invitations,
        receptions: reminders.tell,
      };
      const notice = noticeOf(news, t, settings.showsText ? nameOf : null);
      // What the host cannot show still stands in the queue.
      if (notice && settings.isOn) host.notify(notice).catch(() => {});
      return earlier(plan.next, reminders.next);
    };
    if (isOnline) lookout.watch(look);
    else lookout.pause();
  }, [
    lookout,
    waiting,
    talk,
    invitations,
    receptions,
    isComplete,
    professions,
    settings,
    isOnline,
    host,
    userId,
    t,
    nameOf,
  ]);

  return null;
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
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
