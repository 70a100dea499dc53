import { wholeRoom, type ReceiptRow } from '../../cache/read-rows';
import type { MessageRow, RoomDetails, RoomRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { isReadable, unreadAmong, type ReadPlaces } from '../../cache/unread';
import { messageRows } from '../projection/apply';
import { isJoinOf } from './read-marks';
import type { RoomPart } from './room-part';
import { lastMessageOf } from './store-room';

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
    const { roomId, facts, events, previous } = part;
    const messages = messageRows(
      events.map((event, sort) => ({ event, sort, isNewRoom: true })),
      self,
    );
    const newestFirst = messages.toReversed();
    const places = placesOf(part, messages, receipts.get(roomId) ?? [], self);
    const last = newestFirst.find(isReadable);
    return {
      roomId,
      kind: facts.kind,
      membership: facts.membership,
      parents: parts.flatMap((other) => (other.facts.children.includes(roomId) ? [other.roomId] : [])),
      children: facts.children,
      lastTs: last?.ts ?? 0,
      ...(places ? unreadAmong(newestFirst, places, self) : { unread: 0, mentions: 0 }),
      encrypted: facts.encrypted,
      complete: previous === '',
      earlierFrom: previous,
      c: seal<RoomDetails>({
        ...facts.details,
        asked: facts.membership === 'knock',
        lastMessage: lastMessageOf(last),
      }),
    };
  });
}

/** How far this person has read, as places among the events; null where that is not known. */
function placesOf(
  { facts, events }: RoomPart,
  messages: readonly MessageRow[],
  receipts: readonly ReceiptRow[],
  self: string,
): ReadPlaces | null {
  const own = receipts.filter(({ userId }) => userId === self);
  const placeOf = ({ eventId }: ReceiptRow) => events.findIndex(({ id }) => id === eventId);
  const ofRoom = own.find(({ threadId }) => threadId === wholeRoom);
  if (!ofRoom && facts.membership !== 'join') return null;
  const joined = messages.findLast(({ c }) => isJoinOf(open(c), self))?.sort;
  return {
    // What was read before the events, or never, leaves all of them unread.
    all: ofRoom ? placeOf(ofRoom) : (joined ?? -1),
    threads: new Map(
      own.filter((receipt) => receipt !== ofRoom).map((receipt) => [receipt.threadId, placeOf(receipt)]),
    ),
  };
}
