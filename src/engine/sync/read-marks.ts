import { MatrixEvent, ReceiptType, type MatrixClient, type Room } from 'matrix-js-sdk';
import { liveQuery } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import type { ReadMarkRow } from '../../cache/rows';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import { requestProblem } from '../session/problems';
import { refreshRoomSummary, roomTables } from './store-room';
import { knownSorts } from './timeline';

/** Takes over this person's own read mark from another device, where it is further than ours. */
export async function storeReceipts(client: MatrixClient, db: CacheDatabase, room: Room): Promise<void> {
  const self = client.getSafeUserId();
  const eventId = room.getEventReadUpTo(self, true);
  if (!eventId) return;
  await db.transaction('rw', [...roomTables(db), db.updates], async () => {
    const sort = (await knownSorts(db, [eventId])).get(eventId);
    const mark = await db.readMarks.get(room.roomId);
    if (sort === undefined || (mark && mark.sort >= sort)) return;
    await db.readMarks.put({ roomId: room.roomId, eventId, sort, told: true });
    await refreshRoomSummary(db, room.roomId, self);
  });
}

/** Tells the homeserver how far this person has read, as soon as it can be told (Matrix spec, read receipts). */
export function tellReadMarks(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const untold = () => db.readMarks.filter((mark) => !mark.told).toArray();
  const ended = new AbortController();
  const tellAll = async (marks: ReadMarkRow[]): Promise<void> => {
    if (!connectivity.isOnline) return;
    const told = await Promise.all(marks.map((mark) => tell(client, db, mark)));
    if (told.every(Boolean)) return;
    await pauseOrNetwork(pauseBeforeTellingAgainMs, ended.signal);
    if (!ended.signal.aborted) await untold().then(tellAll);
  };
  const subscription = liveQuery(untold).subscribe((marks) => void tellAll(marks));
  const stopListening = connectivity.onChange((online) => {
    if (online) void untold().then(tellAll);
  });
  return () => {
    ended.abort();
    subscription.unsubscribe();
    stopListening();
  };
}

const pauseBeforeTellingAgainMs = 30_000;

/** @returns false when it is worth telling again later */
async function tell(client: MatrixClient, db: CacheDatabase, mark: ReadMarkRow): Promise<boolean> {
  try {
    const event = new MatrixEvent({ event_id: mark.eventId, room_id: mark.roomId });
    await client.sendReadReceipt(event, ReceiptType.Read, true);
  } catch (error) {
    if (requestProblem(error).kind !== 'refused') return false;
  }
  const told = db.readMarks.where('roomId').equals(mark.roomId);
  await told.and(({ eventId }) => eventId === mark.eventId).modify({ told: true });
  return true;
}
