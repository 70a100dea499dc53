import type { CacheDatabase } from '../../cache/database';

/** Marks a room unread for this person on all of her devices, or takes the mark away. */
export async function markUnread(db: CacheDatabase, roomId: string, unread: boolean): Promise<void> {
  await db.transaction('rw', db.rooms, db.unreadMarks, async () => {
    const mark = await db.unreadMarks.get(roomId);
    if ((mark?.unread ?? false) === unread) return;
    await db.unreadMarks.put({ roomId, unread, told: false });
    await db.rooms.update(roomId, { markedUnread: unread });
  });
}
