import type { MatrixClient, Room } from 'matrix-js-sdk';
import type { MSC3575RoomData, MSC3575SlidingSyncResponse } from 'matrix-js-sdk/lib/sliding-sync.js';
import type { CacheDatabase } from '../../cache/database';
import { administrativeTables } from '../../cache/administrative-outbox';
import type { ReceiptRow } from '../../cache/read-rows';
import { noteSynchronised } from '../../cache/connection-status';
import { countMalformed } from '../../cache/status';
import { timelineTables } from '../projection/apply';
import { toTimelineEvent, type TimelineEvent } from '../projection/timeline-event';
import { storeMembers } from './members';
import { storeChoices, saidChoices } from './notice-choices';
import { markTables, storeMarks } from './read-marks';
import { saidReceipts, storeReceipts } from './receipts';
import { findReplacements, type Replacements } from './replaced-edits';
import { roomPart, type RoomPart } from './room-part';
import { refreshRoomSummary, roomTables, storeRooms } from './store-room';
import { forgetStates, showWaitingEdits, storeStates } from './store-states';
import { saidUnread, storeUnread } from './marked-unread';
import { saidSharing, storeSharing } from './sharing';
import { saidTyping, storeTyping } from './typing-news';
import { saidSnoozes, storeSnoozes } from './snoozes';
import { storeChunks } from './timeline';

/**
 * Writes a sliding-sync response to the cache. One of up to 20 rooms, which is every one but those of a start, is
 * written in one transaction, so that a screen sees all of it or nothing. A larger one takes a transaction for every
 * 20 rooms, so that no screen waits long for its own reading.
 * @throws when it could not be written; the connection must then be begun anew, for the SDK has already moved on
 */
export async function storeResponse(
  client: MatrixClient,
  db: CacheDatabase,
  response: MSC3575SlidingSyncResponse,
): Promise<void> {
  const self = client.getSafeUserId();
  const parts: RoomPart[] = [];
  const receipts = saidReceipts(response.extensions);
  for (const [roomId, data] of Object.entries(response.rooms)) {
    const room = client.getRoom(roomId);
    if (room) parts.push(roomPart(room, data, await decrypted(client, room, data.timeline), self));
  }
  const { extensions } = response;
  const [snoozes, unread, choices] = [saidSnoozes(extensions), saidUnread(extensions), saidChoices(extensions)];
  const [sharing, typing] = [saidSharing(extensions), saidTyping(extensions)];
  const replacements = await findReplacements(client, db, parts, self);
  const elsewhere = only(receipts, (roomId) => !(roomId in response.rooms));
  let first = 0;
  do {
    const some = parts.slice(first, first + roomsAtOnce);
    first += roomsAtOnce;
    await db.transaction('rw', responseTables(db), async () => {
      const roomIds = new Set(some.map((part) => part.roomId));
      await storeParts(
        db,
        some,
        only(receipts, (roomId) => roomIds.has(roomId)),
        self,
        replacements,
      );
      if (first < parts.length) return;
      await storeReceipts(db, [...elsewhere.values()].flat());
      const readElsewhere = [...elsewhere].flatMap(([roomId, rows]) => (isOwnAmong(rows, self) ? [roomId] : []));
      await storeMarks(db, readElsewhere, new Set(), self);
      for (const roomId of readElsewhere) await refreshRoomSummary(db, roomId, self);
      await storeSnoozes(db, snoozes);
      await storeUnread(db, unread);
      await storeChoices(db, choices);
      await storeSharing(db, sharing);
      await storeTyping(db, typing, self);
      await noteSynchronised(db);
    });
  } while (first < parts.length);
}

const roomsAtOnce = 20;

function only<Value>(said: ReadonlyMap<string, Value>, wanted: (roomId: string) => boolean): Map<string, Value> {
  return new Map([...said].filter(([roomId]) => wanted(roomId)));
}

function isOwnAmong(rows: readonly ReceiptRow[], self: string): boolean {
  return rows.some(({ userId }) => userId === self);
}

/** The tables that storing a response changes. */
export function responseTables(db: CacheDatabase) {
  return [
    ...new Set([
      ...timelineTables(db),
      ...roomTables(db),
      ...markTables(db),
      ...administrativeTables(db),
      db.members,
      db.snoozes,
      db.unreadMarks,
      db.typing,
      db.status,
    ]),
  ];
}

/**
 * Writes what a response brings of rooms, and how far people have read. Call inside a transaction over
 * {@link responseTables}.
 */
export async function storeParts(
  db: CacheDatabase,
  parts: readonly RoomPart[],
  receipts: ReadonlyMap<string, readonly ReceiptRow[]>,
  self: string,
  replacements: Replacements,
): Promise<void> {
  const { malformed, earlierFrom } = await storeChunks(db, parts, self);
  await storeMembers(
    db,
    parts.flatMap((part) => part.members),
  );
  const joined = parts.flatMap((part) => (part.facts.membership === 'join' ? [part.roomId] : []));
  await storeReceipts(db, [...receipts.values()].flat());
  const roomIds = parts.map(({ roomId }) => roomId);
  await storeMarks(db, roomIds, new Set(joined), self);
  await storeRooms(db, parts, earlierFrom, self);
  for (const part of parts) await storeStates(db, part, replacements, self);
  const outside = parts.filter(({ facts }) => facts.kind === 'case' && facts.membership !== 'join');
  await forgetStates(
    db,
    outside.map((part) => part.roomId),
  );
  await showWaitingEdits(db, new Set(parts.map((part) => part.roomId)));
  await countMalformed(db, malformed);
}

/** The events of a response as the SDK holds them, decrypted where it can be done now. */
async function decrypted(
  client: MatrixClient,
  room: Room,
  timeline: MSC3575RoomData['timeline'],
): Promise<TimelineEvent[]> {
  const toEvent = client.getEventMapper({ decrypt: false });
  const events = timeline.map((raw) => room.findEventById(raw.event_id) ?? toEvent({ ...raw, room_id: room.roomId }));
  await Promise.all(events.map((event) => client.decryptEventIfNeeded(event)));
  return events.map(toTimelineEvent);
}
