import type { MatrixClient, MatrixEvent, Room } from 'matrix-js-sdk';
import type { MSC3575RoomData, MSC3575SlidingSyncResponse } from 'matrix-js-sdk/lib/sliding-sync.js';
import type { CacheDatabase } from '../../cache/database';
import type { MemberRow } from '../../cache/rows';
import { administrativeTables } from '../../cache/outbox';
import { countMalformed, writeStatus } from '../../cache/status';
import { timelineTables } from '../projection/apply';
import { toTimelineEvent, type TimelineEvent } from '../projection/timeline-event';
import type { RoomKind } from '../../domain/event-types';
import { memberRows, roomFacts, type RoomFacts } from './room-details';
import { beginMark, ownReceipts, storeReceipt } from './read-marks';
import { refreshRoomSummary, roomTables, storeRoom } from './store-room';
import { showWaitingEdits, stateFacts, storeStates, type RawState, type StateFact } from './store-states';
import { storeChunk } from './timeline';

/** Everything of one room in one response, read from the SDK before the transaction begins. */
interface RoomPart {
  roomId: string;
  facts: RoomFacts;
  events: TimelineEvent[];
  limited: boolean;
  previous: string;
  members: MemberRow[];
  states: StateFact[];
}

/**
 * Writes a sliding-sync response to the cache in one transaction, so that a screen sees all of it or nothing.
 * @throws when it could not be written; the connection must then be begun anew, for the SDK has already moved on
 */
export async function storeResponse(
  client: MatrixClient,
  db: CacheDatabase,
  response: MSC3575SlidingSyncResponse,
): Promise<void> {
  const self = client.getSafeUserId();
  const parts: RoomPart[] = [];
  const receipts = ownReceipts(response.extensions, self);
  for (const [roomId, data] of Object.entries(response.rooms)) {
    const room = client.getRoom(roomId);
    if (room) parts.push(await roomPart(client, room, data));
  }
  const tables = [
    ...new Set([...timelineTables(db), ...roomTables(db), ...administrativeTables(db), db.members, db.status]),
  ];
  await db.transaction('rw', tables, async () => {
    let malformed = 0;
    for (const part of parts) malformed += await storePart(db, part, receipts.get(part.roomId), self);
    for (const [roomId, eventId] of receipts) {
      if (roomId in response.rooms) continue;
      await storeReceipt(db, roomId, eventId);
      await refreshRoomSummary(db, roomId, self);
    }
    await countMalformed(db, malformed);
    await writeStatus(db, 'connection', { state: 'online', lastSyncAt: Date.now() });
  });
}

async function roomPart(client: MatrixClient, room: Room, data: MSC3575RoomData): Promise<RoomPart> {
  const events = await decrypted(client, room, data.timeline);
  const state = [...data.required_state, ...data.timeline.filter((event) => 'state_key' in event)];
  const memberIds = new Set(
    state.flatMap((event) => (event.type === 'm.room.member' && event.state_key ? [event.state_key] : [])),
  );
  const powerChanged = state.some((event) => event.type === 'm.room.power_levels');
  const facts = roomFacts(room, client.getSafeUserId());
  return {
    roomId: room.roomId,
    facts,
    events: events.map(toTimelineEvent),
    limited: data.limited ?? false,
    previous: data.prev_batch ?? '',
    members: memberRows(room, powerChanged ? undefined : memberIds),
    states: holdsEditableState(facts.kind)
      ? stateFacts(data.timeline as RawState[], data.required_state as RawState[])
      : [],
  };
}

/** The events of a response as the SDK holds them, decrypted where it can be done now. */
async function decrypted(
  client: MatrixClient,
  room: Room,
  timeline: MSC3575RoomData['timeline'],
): Promise<MatrixEvent[]> {
  const toEvent = client.getEventMapper({ decrypt: false });
  const events = timeline.map((raw) => room.findEventById(raw.event_id) ?? toEvent({ ...raw, room_id: room.roomId }));
  await Promise.all(events.map((event) => client.decryptEventIfNeeded(event)));
  return events;
}

/** The rooms whose state is edited with Piiri; of others only what stands is of interest. */
function holdsEditableState(kind: RoomKind): boolean {
  return kind !== 'other' && kind !== 'case';
}

async function storePart(
  db: CacheDatabase,
  part: RoomPart,
  receipt: string | undefined,
  self: string,
): Promise<number> {
  const { malformed, earlierFrom } = await storeChunk(db, part.roomId, part.events, part.limited, part.previous, self);
  await db.members.bulkPut(part.members);
  if (receipt) await storeReceipt(db, part.roomId, receipt);
  if (part.facts.membership === 'join') await beginMark(db, part.roomId, self);
  await storeRoom(db, part.roomId, part.facts, earlierFrom, self);
  await storeStates(db, part.roomId, part.states, part.limited, self);
  await showWaitingEdits(db, part.roomId);
  return malformed;
}
