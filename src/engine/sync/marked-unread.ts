import { liveQuery } from 'dexie';
import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { UnreadMarkRow } from '../../cache/rows';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import { requestProblem } from '../session/problems';

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

const pauseBeforeTellingAgainMs = 30_000;

/** Tells the homeserver what this person marks unread here, as soon as it can be told. */
export function tellUnread(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const untold = () => db.unreadMarks.filter((mark) => !mark.told).toArray();
  const ended = new AbortController();
  let isTelling = false;
  const tellAll = async (): Promise<void> => {
    // What is marked meanwhile is seen when this is told.
    if (isTelling || !connectivity.isOnline || ended.signal.aborted) return;
    isTelling = true;
    const told: boolean[] = [];
    // One after another, so that the last that was said of a room is the last that is told.
    for (const mark of await untold()) told.push(await tell(client, db, mark).catch(() => false));
    isTelling = false;
    if (ended.signal.aborted || (await untold()).length === 0) return;
    if (!told.every(Boolean)) await pauseOrNetwork(pauseBeforeTellingAgainMs, ended.signal);
    await tellAll();
  };
  const subscription = liveQuery(untold).subscribe((marks) => {
    if (marks.length > 0) tellAll().catch(() => undefined);
  });
  const stopListening = connectivity.onChange((online) => {
    if (online) tellAll().catch(() => undefined);
  });
  return () => {
    ended.abort();
    subscription.unsubscribe();
    stopListening();
  };
}

/** @returns false when it is worth telling again later */
async function tell(client: MatrixClient, db: CacheDatabase, { roomId, unread }: UnreadMarkRow): Promise<boolean> {
  try {
    await client.setRoomAccountData(roomId, type, { unread });
  } catch (error) {
    if (requestProblem(error).kind !== 'refused') return false;
  }
  await db.unreadMarks
    .where('roomId')
    .equals(roomId)
    .and((mark) => mark.unread === unread)
    .modify({ told: true });
  return true;
}
