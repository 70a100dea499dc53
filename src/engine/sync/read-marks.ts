import { MatrixEvent, ReceiptType, type MatrixClient, type Room } from 'matrix-js-sdk';
import { liveQuery } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import type { ReadMarkRow } from '../../cache/rows';
import type { Connectivity } from '../session/connectivity';
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
  const tellAll = (marks: ReadMarkRow[]): void => {
    if (connectivity.isOnline) marks.forEach((mark) => void tell(client, db, mark));
  };
  const subscription = liveQuery(untold).subscribe(tellAll);
  const stopListening = connectivity.onChange((online) => {
    if (online) void untold().then(tellAll);
  });
  return () => {
    subscription.unsubscribe();
    stopListening();
  };
}

async function tell(client: MatrixClient, db: CacheDatabase, mark: ReadMarkRow): Promise<void> {
  try {
    const event = new MatrixEvent({ event_id: mark.eventId, room_id: mark.roomId });
    await client.sendReadReceipt(event, ReceiptType.Read, true);
  } catch (error) {
    if (requestProblem(error).kind !== 'refused') return;
  }
  const told = db.readMarks.where('roomId').equals(mark.roomId);
  await told.and(({ eventId }) => eventId === mark.eventId).modify({ told: true });
}
