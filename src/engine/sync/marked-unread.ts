import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { UnreadMarkRow } from '../../cache/read-rows';
import type { Connectivity } from '../session/connectivity';
import { isTold, keepTelling, notTold } from './telling';

declare module 'matrix-js-sdk/lib/@types/event.js' {
  interface RoomAccountDataEvents {
    'm.marked_unread': { unread: boolean };
  }
}

/** Which rooms a person has marked unread (Matrix spec v1.12, m.marked_unread). */
const type = 'm.marked_unread';
const content = z.object({ unread: z.boolean() });
const accountData = z.object({
  rooms: z.record(z.string(), z.array(z.object({ type: z.string(), content: z.unknown() }))).default({}),
});

/** What a response tells of it, by room (MSC3959, account data). */
export function saidUnread(extensions: Record<string, unknown>): Map<string, boolean> {
  const rooms = accountData.safeParse(extensions['account_data']).data?.rooms ?? {};
  return new Map(
    Object.entries(rooms).flatMap(([roomId, events]) => {
      const said = content.safeParse(events.findLast((event) => event.type === type)?.content);
      return said.success ? [[roomId, said.data.unread] as const] : [];
    }),
  );
}

/** Takes in what the account says, but where this device has said another and not told it yet. */
export async function storeUnread(db: CacheDatabase, said: ReadonlyMap<string, boolean>): Promise<void> {
  for (const [roomId, unread] of said) {
    const own = await db.unreadMarks.get(roomId);
    if (own && !own.told) continue;
    await db.unreadMarks.put({ roomId, unread, told: true });
    await db.rooms.update(roomId, { markedUnread: unread });
  }
}

/** Tells the homeserver what this person marks unread here, as soon as it can be told. */
export function tellUnread(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const marks = () => notTold(db.unreadMarks.toArray());
  const untold = async () => (await marks()).length > 0;
  return keepTelling(connectivity, untold, async () => {
    const told: boolean[] = [];
    // One after another, so that the last that was said of a room is the last that is told.
    for (const mark of await marks()) told.push(await tell(client, db, mark));
    return told.every(Boolean);
  });
}

/** @returns false when it is worth telling again later */
async function tell(client: MatrixClient, db: CacheDatabase, { roomId, unread }: UnreadMarkRow): Promise<boolean> {
  if (!(await isTold(client.setRoomAccountData(roomId, type, { unread })))) return false;
  await db.unreadMarks
    .where('roomId')
    .equals(roomId)
    .and((mark) => mark.unread === unread)
    .modify({ told: true });
  return true;
}
