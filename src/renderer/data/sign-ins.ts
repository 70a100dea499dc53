import type { CacheDatabase } from '../../cache/database';
import { readStatus, writeStatus } from '../../cache/status';

/** The person has said of a new sign-in whether it is hers: this device tells of it no more. */
export async function answerSignIn(db: CacheDatabase, deviceId: string): Promise<void> {
  await db.transaction('rw', db.status, async () => {
    const signIns = await readStatus(db, 'signIns');
    if (!signIns) return;
    await writeStatus(db, 'signIns', { ...signIns, open: signIns.open.filter((one) => one.deviceId !== deviceId) });
  });
}
