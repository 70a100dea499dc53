import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { localSortBase } from '../../cache/outbox';
import { eventBelow } from './neighbours';
import { knownSorts } from './timeline';

/**
 * What this person has read on another client where it is among what is missing here, after what is known to be read:
 * until it is fetched, what she has read would be counted as unread. An event's id, or null.
 */
export async function readInGap(db: CacheDatabase, roomId: string, self: string): Promise<string | null> {
  const mark = await db.readMarks.get(roomId);
  if (!mark) return null;
  const isGapAfter = await db.messages
    .where('[roomId+sort]')
    .between([roomId, mark.sort], [roomId, localSortBase], false)
    .filter(({ state }) => state === 'gap')
    .count();
  if (isGapAfter === 0) return null;
  const receipts = await db.receipts
    .where('[roomId+userId+threadId]')
    .between([roomId, self, Dexie.minKey], [roomId, self, Dexie.maxKey])
    .toArray();
  const known = await knownSorts(
    db,
    receipts.map(({ eventId }) => eventId),
  );
  // One that was given before the read message came tells of something older.
  const since = (await eventBelow(db, roomId, mark.sort + 0.25))?.ts ?? 0;
  const newer = receipts.filter(({ eventId, ts }) => !known.has(eventId) && ts > since);
  return newer.toSorted((one, other) => other.ts - one.ts)[0]?.eventId ?? null;
}
