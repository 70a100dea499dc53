import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { usualNoticeLevel, type NoticeLevel } from '../../domain/notices/notice-level';

/** Of what in a room this person is notified: what she has chosen, or what holds in rooms of its kind. */
export function noticeLevelOf({ kind, noticeChoice }: Pick<RoomRow, 'kind' | 'noticeChoice'>): NoticeLevel {
  return noticeChoice ?? usualNoticeLevel(kind);
}

/**
 * What of a room's unread messages calls for attention in lists. Without a choice of hers all of it does: what a
 * person is not notified of, she still comes to read.
 */
export function loudUnread({ noticeChoice, unread, mentions }: Counted): number {
  if (noticeChoice === 'nothing') return 0;
  return noticeChoice === 'mentions' ? mentions : unread;
}

type Counted = Pick<RoomRow, 'noticeChoice' | 'unread' | 'mentions'>;

/** The count beside a room in lists: what calls for attention, or else, quietly, all that is unread. */
export function shownCount(room: Counted): { count: number; isQuiet: boolean } {
  const loud = loudUnread(room);
  return loud > 0 ? { count: loud, isQuiet: false } : { count: room.unread, isQuiet: true };
}

/** Chooses of what in a room this person is notified; null for what holds without a choice. */
export async function chooseNotices(db: CacheDatabase, roomId: string, choice: NoticeLevel | null): Promise<void> {
  await db.transaction('rw', db.rooms, db.noticeChoices, async () => {
    await db.noticeChoices.put({ roomId, choice, told: false });
    await db.rooms.update(roomId, { noticeChoice: choice ?? undefined });
  });
}
