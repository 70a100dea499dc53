import { MatrixEvent, ReceiptType, type MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import type { ReadMarkRow, ThreadMarkRow } from '../../cache/read-rows';
import { sharingOf } from '../../cache/sharing';
import type { Connectivity } from '../session/connectivity';
import { mainTalk } from './receipts';
import { isTold, keepTelling, notTold } from './telling';

/** Tells the homeserver how far this person has read, as soon as it can be told (Matrix spec, read receipts). */
export function tellReadMarks(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const rooms = () => notTold(db.readMarks.toArray());
  const threads = () => notTold(db.threadMarks.toArray());
  const untold = async () => (await rooms()).length + (await threads()).length > 0;
  const tell = async (): Promise<boolean> => {
    const { readMarks: shows } = await sharingOf(db);
    const told = await Promise.all([
      ...(await rooms()).map((mark) => tellRoom(client, db, mark, shows)),
      ...(await threads()).map((mark) => tellThread(client, db, mark, shows)),
    ]);
    return told.every(Boolean);
  };
  return keepTelling(connectivity, untold, tell);
}

/**
 * Everything in the room up to an event: the marker that other clients begin to read at, and an unthreaded receipt
 * (Matrix spec, fully read markers), which others see only where she shows it.
 */
async function tellRoom(client: MatrixClient, db: CacheDatabase, mark: ReadMarkRow, shows: boolean): Promise<boolean> {
  const { roomId, eventId } = mark;
  const receipts = shows ? ([eventId, undefined] as const) : ([undefined, eventId] as const);
  if (!(await isTold(client.setRoomReadMarkersHttpRequest(roomId, eventId, ...receipts)))) return false;
  const row = db.readMarks.where('roomId').equals(roomId);
  await row.and((now) => now.eventId === eventId).modify({ told: true });
  return true;
}

/** One conversation of a room (Matrix spec, threaded read receipts). */
async function tellThread(
  client: MatrixClient,
  db: CacheDatabase,
  mark: ThreadMarkRow,
  shows: boolean,
): Promise<boolean> {
  const { roomId, threadId, eventId } = mark;
  const event = new MatrixEvent({ event_id: eventId, room_id: roomId });
  const type = shows ? ReceiptType.Read : ReceiptType.ReadPrivate;
  // The SDK would find the thread out from the event, which it need not have.
  const body = { thread_id: threadId || mainTalk };
  if (!(await isTold(client.sendReceipt(event, type, body, true)))) return false;
  const row = db.threadMarks.where('[roomId+threadId]').equals([roomId, threadId]);
  await row.and((now) => now.eventId === eventId).modify({ told: true });
  return true;
}
