import type { CacheDatabase } from '../../cache/database';
import type { MemberRow } from '../../cache/rows';
import { open } from '../../cache/sealing';

/** Writes those of the members that are not cached as they are now: what is written again is also read again. */
export async function storeMembers(db: CacheDatabase, rows: readonly MemberRow[]): Promise<void> {
  await db.transaction('rw', db.members, async () => {
    const cached = await db.members.bulkGet(rows.map(({ roomId, userId }): [string, string] => [roomId, userId]));
    const changed = rows.filter((row, index) => !isSame(row, cached[index]));
    if (changed.length > 0) await db.members.bulkPut(changed);
  });
}

function isSame(one: MemberRow, other: MemberRow | undefined): boolean {
  return (
    one.membership === other?.membership &&
    one.powerLevel === other.powerLevel &&
    open(one.c).displayName === open(other.c).displayName &&
    open(one.c).reason === open(other.c).reason
  );
}
