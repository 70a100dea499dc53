import { useEffect } from 'react';
import { useAccount } from './account';
import { afterPaint } from './after-paint';
import { markRead } from './read-marks';
import { useRoom } from './rooms';

/** Marks what a list of a room, or the page of a thread's root, shows as read, while the window has the person's attention. */
export function useMarkSeen(roomId: string, seen: 'everything' | 'questions' | { threadId: string }): void {
  const { db, userId } = useAccount();
  // Looked at again whenever something new has come, or what is unread has changed.
  const room = useRoom(roomId);
  const [kind, threadId] = typeof seen === 'string' ? [seen, ''] : (['thread', seen.threadId] as const);
  const version = room && `${room.lastTs} ${room.unread}`;
  useEffect(() => {
    if (!version) return undefined;
    const mark = () => {
      // A mark that is not written is written at the next occasion.
      if (document.hasFocus()) markRead(db, roomId, userId, { kind, threadId }).catch(() => {});
    };
    const takeBack = afterPaint(mark);
    window.addEventListener('focus', mark);
    return () => {
      takeBack();
      window.removeEventListener('focus', mark);
    };
  }, [db, roomId, userId, kind, threadId, version]);
}
