import { useLiveQuery } from '../../data/use-live-query';
import { useEffect, useState } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import type { ReadMarkRow } from '../../../cache/read-rows';
import { useAccount } from '../../data/account';
import { useRoom } from '../../data/rooms';
import { firstNew } from './new-messages';

/** Where what was new begins. */
export interface NewLine {
  /** The first row that was new. */
  rowId: string;
  /** What was read last, where that is not on this device, so that more may be new than is. */
  unknown: string | null;
}

/**
 * What was new when a conversation was opened, or when one came back to the window after having read it all. It stays
 * while one reads.
 */
export function useNewLine(roomId: string, threadId: string): NewLine | null {
  const { db, userId } = useAccount();
  const hasQuestions = useRoom(roomId)?.kind === 'consultation';
  const [read, setRead] = useState<{ eventId: string; sort: number } | null>(null);

  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const mark = await furthestMark(db, roomId, threadId);
      const first = mark && (await firstNew(db, { roomId, threadId, hasQuestions }, mark.sort, userId));
      if (first && !isGone) setRead({ eventId: mark.eventId, sort: mark.sort });
    };
    // Without a line the conversation is read all the same.
    const look = () => void draw().catch(() => undefined);
    look();
    // What comes while the window has nobody's attention is new for whoever comes back to it. Before it is marked read.
    window.addEventListener('focus', look, { capture: true });
    return () => {
      isGone = true;
      window.removeEventListener('focus', look, { capture: true });
    };
  }, [db, roomId, threadId, hasQuestions, userId]);

  const line = useLiveQuery(async (): Promise<NewLine | null> => {
    if (!read) return null;
    const { eventId, sort } = read;
    const place = ((await db.messages.get(eventId)) ?? (await db.updates.get(eventId)))?.sort;
    const first = await firstNew(db, { roomId, threadId, hasQuestions }, place ?? sort, userId);
    return first ? { rowId: first.id, unknown: place === undefined && eventId ? eventId : null } : null;
  }, [db, roomId, threadId, hasQuestions, userId, read]);
  return line ?? null;
}

/** How far a conversation is read: as far as its room, or further. */
async function furthestMark(db: CacheDatabase, roomId: string, threadId: string): Promise<ReadMarkRow | undefined> {
  const [room, thread] = await Promise.all([db.readMarks.get(roomId), db.threadMarks.get([roomId, threadId])]);
  return room && thread && thread.sort > room.sort ? thread : room;
}
