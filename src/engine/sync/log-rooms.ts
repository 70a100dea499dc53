import type { CacheDatabase } from '../../cache/database';
import { enqueue } from '../../cache/outbox';
import { open } from '../../cache/sealing';
import { powerOf } from '../../domain/circle/roles';

/** Whoever leads the organisation comes to the log rooms that she is invited to: nobody else is asked to accept. */
export async function joinLogRooms(
  db: CacheDatabase,
  { userId, deviceId }: { userId: string; deviceId: string },
): Promise<void> {
  const invited = await db.rooms.where({ kind: 'log', membership: 'invite' }).toArray();
  if (invited.length === 0) return;
  const organisations = await db.rooms.where({ kind: 'organisation', membership: 'join' }).toArray();
  if (!organisations.some(({ c }) => (open(c).powers[userId] ?? 0) >= powerOf.lead)) return;
  for (const { roomId } of invited) {
    const waiting = await db.outbox.where('[lane+seq]').between([roomId, -Infinity], [roomId, Infinity]).count();
    if (waiting > 0) continue;
    const act = { kind: 'join' as const, roomId };
    await enqueue(db, { txnId: crypto.randomUUID(), userId, deviceId, createdAt: Date.now(), act });
  }
}
