import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { ledTargets } from '../../cache/leaders';
import { plainWords } from '../../cache/plain-words';
import { refoldAll } from '../../cache/refold';
import type { MessageContent, MessageRow, RoomDetails, RoomRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { isReadable, unreadOf } from '../../cache/unread';
import type { RoomKind } from '../../domain/event-types';
import type { RoomFacts } from './room-details';

const excerptLength = 120;

/** Tables that a room's row is made from and written to. */
export function roomTables(db: CacheDatabase) {
  return [
    ...[db.rooms, db.messages, db.readMarks, db.threadMarks, db.noticeChoices],
    ...[db.updates, db.questions, db.contacts, db.workItems],
  ];
}

/**
 * Writes rooms' rows from their state and from what is cached of their timelines. Call inside a transaction over
 * {@link roomTables}, after the timelines' own rows.
 * @param earlierFrom tokens to page back from, for the rooms where they change
 */
export async function storeRooms(
  db: CacheDatabase,
  rooms: readonly { roomId: string; facts: RoomFacts }[],
  earlierFrom: ReadonlyMap<string, string>,
  self: string,
): Promise<void> {
  if (rooms.length === 0) return;
  const before = await db.rooms.bulkGet(rooms.map((room) => room.roomId));
  const timelines = await Promise.all(rooms.map((room) => timelineSummary(db, room.roomId, self)));
  const choices = await db.noticeChoices.bulkGet(rooms.map((room) => room.roomId));
  const kinds = await Promise.all(rooms.map((room) => kindOf(db, room)));
  const rows = rooms.flatMap((room, index): RoomRow[] => {
    const [was, timeline] = [before[index], timelines[index]];
    if (!timeline) return [];
    const row = roomRowOf(room, timeline, earlierFrom.get(room.roomId) ?? was?.earlierFrom ?? '', was);
    return [{ ...row, kind: kinds[index] ?? row.kind, noticeChoice: choices[index]?.choice ?? undefined }];
  });
  await db.rooms.bulkPut(rows);
  await foldLed(db, before, rows);
  const childrenBefore = before.flatMap((row) => row?.children ?? []);
  await turnParents(db, new Set([...rows.flatMap((row) => [row.roomId, ...row.children]), ...childrenBefore]));
}

/**
 * A room's row from its state and from what was said in it.
 * @param from the token to page back from, or an empty string where nothing is before what is known
 * @param was its row until now
 */
export function roomRowOf(
  { roomId, facts }: { roomId: string; facts: RoomFacts },
  { lastTs, unread, mentions, lastMessage }: TimelineSummary,
  from: string,
  was?: RoomRow,
): RoomRow {
  return {
    roomId,
    kind: facts.kind,
    membership: facts.membership,
    parents: was?.parents ?? [],
    children: facts.children,
    lastTs: Math.max(lastTs, was?.lastTs ?? 0),
    unread,
    mentions,
    markedUnread: was?.markedUnread,
    encrypted: facts.encrypted,
    complete: from === '',
    earlierFrom: from,
    c: seal<RoomDetails>({ ...facts.details, asked: hasAsked(facts, was), lastMessage }),
  };
}

/** Who leads an inbox decides what people's acts make of its contacts. */
async function foldLed(
  db: CacheDatabase,
  before: readonly (RoomRow | undefined)[],
  rows: readonly RoomRow[],
): Promise<void> {
  const formerly = new Map(before.flatMap((row) => (row ? [[row.roomId, row] as const] : [])));
  for (const row of rows) {
    const was = formerly.get(row.roomId);
    const isSame = was !== undefined && JSON.stringify(open(was.c).powers) === JSON.stringify(open(row.c).powers);
    if ((row.kind === 'inbox' || row.kind === 'case') && !isSame) await refoldAll(db, await ledTargets(db, row.roomId));
  }
}

/**
 * Who is not in a circle is not told its state (Matrix spec, stripped state), and would take it for an organisation:
 * a space that hangs in another is a circle.
 */
async function kindOf(db: CacheDatabase, room: { roomId: string; facts: RoomFacts }): Promise<RoomKind> {
  const { kind, membership } = room.facts;
  if (kind !== 'organisation' || membership === 'join') return kind;
  const spaces = await db.rooms.where('children').equals(room.roomId).count();
  return spaces > 0 ? 'circle' : kind;
}

/** An invitation answers what this person has asked. */
function hasAsked({ membership }: RoomFacts, before: RoomRow | undefined): boolean {
  return membership === 'knock' || (membership === 'invite' && before !== undefined && open(before.c).asked);
}

/** Brings the parents of rooms up to date with what the cached spaces name as their children. */
async function turnParents(db: CacheDatabase, roomIds: ReadonlySet<string>): Promise<void> {
  const ids = [...roomIds];
  const spaces = await db.rooms.where('children').anyOf(ids).distinct().toArray();
  for (const row of await db.rooms.bulkGet(ids)) {
    if (!row) continue;
    const parents = spaces.flatMap((space) => (space.children.includes(row.roomId) ? [space.roomId] : []));
    const isSame = parents.length === row.parents.length && parents.every((parent) => row.parents.includes(parent));
    if (!isSame) await db.rooms.update(row.roomId, { parents });
  }
}

/** Brings a room's counts and newest message up to date with its cached timeline. */
export async function refreshRoomSummary(db: CacheDatabase, roomId: string, self: string): Promise<void> {
  const room = await db.rooms.get(roomId);
  if (!room) return;
  const { lastTs, unread, mentions, lastMessage } = await timelineSummary(db, roomId, self);
  await db.rooms.update(roomId, {
    lastTs: Math.max(lastTs, room.lastTs),
    unread,
    mentions,
    c: seal({ ...open(room.c), lastMessage }),
  });
}

interface TimelineSummary extends Pick<RoomRow, 'lastTs' | 'unread' | 'mentions'> {
  lastMessage: RoomDetails['lastMessage'];
}

async function timelineSummary(db: CacheDatabase, roomId: string, self: string): Promise<TimelineSummary> {
  const counts = await unreadOf(db, roomId, self);
  return summaryOf(counts, await newestReadable(db, roomId));
}

/** What a list shows of what was said in a room. @param last the newest message that can be shown */
export function summaryOf(counts: Pick<RoomRow, 'unread' | 'mentions'>, last: MessageRow | undefined): TimelineSummary {
  const lastMessage = last ? { sender: last.sender, excerpt: excerpt(open(last.c)) } : null;
  return { ...counts, lastTs: last?.ts ?? 0, lastMessage };
}

async function newestReadable(db: CacheDatabase, roomId: string): Promise<MessageRow | undefined> {
  return db.messages
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .reverse()
    .filter(isReadable)
    .first();
}

function excerpt(content: MessageContent): string {
  return plainWords(content).slice(0, excerptLength);
}
