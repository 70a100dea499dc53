import type { CacheDatabase } from '../../cache/database';

/** Puts something out of this person's queue until a moment; 0 brings it back at once. */
export async function snoozeUntil(db: CacheDatabase, id: string, until: number): Promise<void> {
  await db.transaction('rw', db.snoozes, async () => {
    const before = await db.snoozes.get(id);
    // A clock that was set back does not make an earlier word of this one.
    await db.snoozes.put({ id, until, at: Math.max(Date.now(), (before?.at ?? 0) + 1), told: false });
  });
}
