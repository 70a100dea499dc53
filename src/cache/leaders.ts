import { Dexie } from 'dexie';
import { contactUpdateContent } from '../domain/contact/contact';
import { powerAt, powersChanged, type PlacedPowers } from '../domain/circle/power-history';
import { hasRight } from '../domain/circle/roles';
import type { CacheDatabase } from './database';
import type { UpdateRow } from './rows';
import { open } from './sealing';

/** Whether somebody led a room at a place in its order. */
export type LedAt = (userId: string, sort: number) => boolean;

/** Who led a room when: what the homeserver lets people do says so, and its order when it changed. */
export async function leadersOf(db: CacheDatabase, roomId: string): Promise<LedAt> {
  const [room, rows] = await Promise.all([
    db.rooms.get(roomId),
    db.updates.where('[target+sort]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray(),
  ]);
  const now = room ? open(room.c).powers : {};
  const changes = rows.flatMap(({ sort, c }): PlacedPowers[] => {
    const parsed = powersChanged.safeParse(open(c).content);
    return parsed.success ? [{ ...parsed.data, sort }] : [];
  });
  return (userId, sort) => hasRight(powerAt(userId, sort, changes, now), 'manage-contacts');
}

/** The acts on a contact that may apply because whoever did them leads the circle. */
const ledActs: ReadonlySet<string> = new Set(['release', 'pass', 'call-back', 'merge', 'answer', 'close']);

/**
 * The contacts and work items of a room to which somebody has done what a lead may do: they are to be folded anew when it
 * becomes known who led the room when.
 */
export async function ledTargets(db: CacheDatabase, roomId: string): Promise<Set<string>> {
  const rows = await db.updates
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter(isLedAct)
    .toArray();
  return new Set(rows.map(({ target }) => target));
}

function isLedAct({ c }: UpdateRow): boolean {
  const { type, content } = open(c);
  if (type === 'work-item') return true;
  const parsed = type === 'contact' ? contactUpdateContent.safeParse(content) : null;
  return parsed?.success === true && ledActs.has(parsed.data.act);
}
