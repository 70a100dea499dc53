import type { CacheDatabase } from '../../cache/database';
import { enqueue } from '../../cache/outbox';
import { open } from '../../cache/sealing';

/** Joins the circles that this person asked to join and has now been let into. */
export async function joinWhatWasAsked(
  db: CacheDatabase,
  { userId, deviceId }: { userId: string; deviceId: string },
): Promise<void> {
  const invited = await db.rooms.where('membership').equals('invite').toArray();
  for (const { roomId } of invited.filter((room) => open(room.c).asked)) {
    const waiting = await db.outbox.where('[lane+seq]').between([roomId, -Infinity], [roomId, Infinity]).count();
    if (waiting > 0) continue;
    const act = { kind: 'join' as const, roomId };
    await enqueue(db, { txnId: crypto.randomUUID(), userId, deviceId, createdAt: Date.now(), act });
  }
}
