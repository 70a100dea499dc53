import { wholeRoom, type ReceiptRow } from '../../cache/read-rows';
import type { MessageRow, RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { isReadable, unreadAmong, type ReadPlaces } from '../../cache/unread';
import { messageRows } from '../projection/apply';
import { isJoinOf } from './read-marks';
import type { RoomPart } from './room-part';
import { roomRowOf, summaryOf } from './store-room';

/**
 * Rooms' rows as one response alone tells them, without storing what was said: a list shows them while the rest is on its
 * way. What counts as unread is counted among the events of the response.
 */
export function sketchRooms(
  parts: readonly RoomPart[],
  receipts: ReadonlyMap<string, readonly ReceiptRow[]>,
  self: string,
): RoomRow[] {
  return parts.map((part) => {
    const { roomId, events, previous } = part;
    const messages = messageRows(
      events.map((event, sort) => ({ event, sort, isNewRoom: true })),
      self,
    );
    const newestFirst = messages.toReversed();
    const places = placesOf(part, messages, receipts.get(roomId) ?? [], self);
    const summary = summaryOf(unreadAmong(newestFirst, places, self), newestFirst.find(isReadable));
    const parents = parts.flatMap((other) => (other.facts.children.includes(roomId) ? [other.roomId] : []));
    return { ...roomRowOf(part, summary, previous), parents };
  });
}

/** How far this person has read, as places among the events: past all of them where that is not known. */
function placesOf(
  { facts, events }: RoomPart,
  messages: readonly MessageRow[],
  receipts: readonly ReceiptRow[],
  self: string,
): ReadPlaces {
  const own = receipts.filter(({ userId }) => userId === self);
  const placeOf = ({ eventId }: ReceiptRow) => events.findIndex(({ id }) => id === eventId);
  const ofRoom = own.find(({ threadId }) => threadId === wholeRoom);
  // What was read before the events, or never, leaves all of them unread.
  const joined = messages.findLast(({ c }) => isJoinOf(open(c), self))?.sort ?? -1;
  const never = facts.membership === 'join' ? joined : Number.POSITIVE_INFINITY;
  return {
    all: ofRoom ? placeOf(ofRoom) : never,
    threads: new Map(
      own.filter((receipt) => receipt !== ofRoom).map((receipt) => [receipt.threadId, placeOf(receipt)]),
    ),
  };
}
