import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useAccount } from './account';
import { markRead } from './read-marks';

/** Marks what a list of a room shows as read, while the window has the person's attention. */
export function useMarkSeen(roomId: string, kind: 'everything' | 'questions'): void {
  const { db, userId } = useAccount();
  // Looked at again whenever something new has come, or what is unread has changed.
  const version = useLiveQuery(async () => {
    const room = await db.rooms.get(roomId);
    return room && `${room.lastTs} ${room.unread}`;
  }, [db, roomId]);
  useEffect(() => {
    if (!version) return undefined;
    const mark = () => {
      // A mark that is not written is written at the next occasion.
      if (document.hasFocus()) markRead(db, roomId, userId, { kind }).catch(() => {});
    };
    mark();
    window.addEventListener('focus', mark);
    return () => window.removeEventListener('focus', mark);
  }, [db, roomId, userId, kind, version]);
}
