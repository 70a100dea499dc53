import { Dexie } from 'dexie';
import { CacheDatabase } from '../../src/cache/database';
import { enqueue } from '../../src/cache/outbox';
import type { MessageRow, RoomRow, UpdateRow } from '../../src/cache/rows';
import { open, seal } from '../../src/cache/sealing';
import type { PerformedAct } from '../../src/cache/outbox-row';
import { applyEvents, timelineTables } from '../../src/engine/projection/apply';
import type { TimelineEvent } from '../../src/engine/projection/timeline-event';
import { aino } from './timeline-events';

/** A cache of Aino's in this browser's own IndexedDB, for one test alone; empty where it has no name yet. */
export async function openCache(name = `${aino}:${crypto.randomUUID()}`): Promise<CacheDatabase> {
  const db = new CacheDatabase(name);
  opened.push(db);
  await db.open();
  return db;
}

/** Empties a cache for the next case of a property: to open another takes ten times as long. */
export async function emptied(db: CacheDatabase): Promise<CacheDatabase> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  return db;
}

const opened: CacheDatabase[] = [];

/** Ends and removes the caches of a test; close-caches.ts sees to it after each. */
export function closeCaches(): void {
  for (const db of opened.splice(0)) {
    db.close();
    indexedDB.deleteDatabase(db.name);
  }
}

/** Enqueues an act of Aino's and gives its transaction id. */
export async function perform(
  db: CacheDatabase,
  act: PerformedAct['act'],
  txnId: string = crypto.randomUUID(),
): Promise<string> {
  await enqueue(db, { txnId, userId: aino, deviceId: 'AINO', createdAt: Date.now(), act });
  return txnId;
}

/** Writes events together at places that follow each other; returns those that were counted as malformed. */
export async function applyAll(db: CacheDatabase, events: readonly TimelineEvent[], first = 0): Promise<string[]> {
  const placed = events.map((event, index) => ({ event, sort: first + index, isNewRoom: false }));
  return db.transaction('rw', timelineTables(db), async () => applyEvents(db, placed, aino));
}

/** All rows of a room in its order, those of updates among them. */
export async function timelineOf(db: CacheDatabase, roomId: string): Promise<(MessageRow | UpdateRow)[]> {
  const range = [
    [roomId, Dexie.minKey],
    [roomId, Dexie.maxKey],
  ] as const;
  const messages = await db.messages
    .where('[roomId+sort]')
    .between(...range)
    .toArray();
  const updates = await db.updates
    .where('[roomId+sort]')
    .between(...range)
    .toArray();
  return [...messages, ...updates].toSorted((one, other) => one.sort - other.sort);
}

/** The text of a message as it is shown. */
export async function bodyOf(db: CacheDatabase, id: string): Promise<string | null> {
  const row = await db.messages.get(id);
  const content = row && open(row.c);
  return content && 'body' in content ? content.body : null;
}

export function roomRow(fields: Partial<RoomRow> & Pick<RoomRow, 'roomId'>): RoomRow {
  return {
    kind: 'consultation',
    membership: 'join',
    parents: [],
    children: [],
    lastTs: 0,
    unread: 0,
    mentions: 0,
    encrypted: true,
    complete: true,
    earlierFrom: '',
    c: seal({
      name: 'Kysy tiimiltä',
      topic: '',
      heroes: [],
      memberCount: 3,
      circle: null,
      access: 'invited',
      takesOutside: false,
      archived: false,
      powers: {},
      pinned: [],
      needs: { pin: 50, redact: 50 },
      order: {},
      asked: false,
      refusal: null,
      invitedBy: null,
      lastMessage: null,
    }),
    ...fields,
  };
}
