import type { MatrixClient, Room } from 'matrix-js-sdk';
import type { TimelineEvents } from 'matrix-js-sdk/lib/@types/event.js';
import type { OutgoingEvent } from './content';
import { refuseInTheClear } from './encryption';

/**
 * Sends an event with its transaction id, encrypted where the room is encrypted; the same id may be sent again. Throws
 * NotEncrypted where clients are spoken of and it is not.
 * @returns the event's id
 */
export async function sendEvent(
  client: MatrixClient,
  room: Room,
  { type, content }: OutgoingEvent,
  txnId: string,
): Promise<string> {
  await refuseInTheClear(client, room);
  // Where a try has failed, the SDK keeps the encrypted event and takes no second one of the same transaction.
  const tried = room.getEventForTxnId(txnId);
  if (tried && tried.status === 'sent') return tried.getId() ?? '';
  if (tried) return (await client.resendEvent(tried, room)).event_id;
  // The content was made for this type by outgoingEvent; the SDK's types know the messages of the specification alone.
  const typed = content as unknown as TimelineEvents[typeof type];
  return (await client.sendEvent(room.roomId, null, type, typed, txnId)).event_id;
}
