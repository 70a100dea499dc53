import { Dexie, liveQuery } from 'dexie';
import { MatrixEvent, ReceiptType, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { MessageContent, ReadMarkRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import { requestProblem } from '../session/problems';
import { knownSorts } from './timeline';

const receiptTypes = z.record(z.string(), z.record(z.string(), z.unknown()));
const receiptsExtension = z.object({
  rooms: z.record(z.string(), z.object({ content: z.record(z.string(), receiptTypes) })).default({}),
});

/** Where a person has read to, by room, as a response tells it of her devices (MSC3960, receipts). */
export function ownReceipts(extensions: Record<string, unknown>, self: string): Map<string, string> {
  const parsed = receiptsExtension.safeParse(extensions['receipts']);
  const rooms = parsed.success ? Object.entries(parsed.data.rooms) : [];
  return new Map(
    rooms.flatMap(([roomId, { content }]) => {
      const read = Object.entries(content).find(([, types]) =>
        [ReceiptType.Read, ReceiptType.ReadPrivate].some((type) => types[type]?.[self] !== undefined),
      );
      return read ? [[roomId, read[0]] as const] : [];
    }),
  );
}

/**
 * Writes how far this person has read. From her other devices: where their mark is further than ours; one that points
 * before what is cached says that all of it is unread. And a first mark in a room that she is in and has never read:
 * at her joining, or before all that is cached of it, so that history fetched later is not taken for news. Call inside
 * the transaction that stores the rooms' events.
 * @param receipts her marks, by room
 * @param joined the rooms that she is in, of those that the response brings
 */
export async function storeMarks(
  db: CacheDatabase,
  receipts: ReadonlyMap<string, string>,
  joined: readonly string[],
  self: string,
): Promise<void> {
  const roomIds = [...new Set([...receipts.keys(), ...joined])];
  const marks = await db.readMarks.bulkGet(roomIds);
  const known = await knownSorts(db, [...receipts.values()]);
  const isJoined = new Set(joined);
  const changed = await Promise.all(
    roomIds.map(async (roomId, index): Promise<ReadMarkRow | null> => {
      const mark = marks[index];
      const eventId = receipts.get(roomId);
      if (eventId !== undefined) {
        const sort = known.get(eventId) ?? (mark ? undefined : await beforeAll(db, roomId));
        if (sort !== undefined && (!mark || mark.sort < sort)) return { roomId, eventId, sort, told: true };
      }
      return mark || !isJoined.has(roomId) ? null : firstMark(db, roomId, self);
    }),
  );
  await db.readMarks.bulkPut(changed.filter((mark) => mark !== null));
}

async function firstMark(db: CacheDatabase, roomId: string, self: string): Promise<ReadMarkRow> {
  const joined = await db.messages
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter((row) => isJoinOf(open(row.c), self))
    .last();
  const mark = joined ?? { id: '', sort: await beforeAll(db, roomId) };
  return { roomId, eventId: mark.id, sort: mark.sort, told: true };
}

function isJoinOf(content: MessageContent, self: string): boolean {
  return content.kind === 'member' && content.change === 'joined' && content.userId === self;
}

async function beforeAll(db: CacheDatabase, roomId: string): Promise<number> {
  const range = [
    [roomId, Dexie.minKey],
    [roomId, Dexie.maxKey],
  ] as const;
  const oldest = await db.messages
    .where('[roomId+sort]')
    .between(...range)
    .first();
  return (oldest?.sort ?? 0) - 1;
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
