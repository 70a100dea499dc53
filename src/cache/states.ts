import { Dexie } from 'dexie';
import { caseStatus, unstatedCase } from '../domain/case/case-life';
import { accessOf, takesOutside } from '../domain/circle/circle';
import { personUserId } from '../domain/directory/directory';
import { eventTypes, holdsEditableState } from '../domain/event-types';
import type { EditableType, EditOf, StateEdit } from '../domain/state-edit';
import type { CacheDatabase } from './database';
import type { RoomDetails, StateRow } from './rows';
import { open, seal } from './sealing';

/** Which state event is meant. */
export interface StatePlace {
  roomId: string;
  type: EditableType;
  stateKey: string;
}

/** The tables that a change of state concerns. */
export function stateTables(db: CacheDatabase) {
  return [db.states, db.lostEdits, db.people, db.rooms];
}

/** The rows of one state event: what stands on the homeserver first, then edits on their way. */
function rowsAt(db: CacheDatabase, { roomId, type, stateKey }: StatePlace): Promise<StateRow[]> {
  const place = [roomId, type, stateKey];
  return db.states
    .where('[roomId+type+stateKey+txnId]')
    .between([...place, Dexie.minKey], [...place, Dexie.maxKey])
    .toArray();
}

/** What is shown of several rows of one state event: the newest edit on its way, or else what stands. */
function shown(rows: readonly StateRow[]): StateRow | undefined {
  const waiting = rows.filter((row) => row.txnId !== '' && row.state !== 'failed');
  return waiting.sort((one, other) => other.ts - one.ts)[0] ?? rows.find((row) => row.txnId === '');
}

/** The content of a state event as this person is to see it, and the event or act that it comes from. */
export interface Standing<Type extends EditableType> {
  content: EditOf<Type>['content'];
  sender: string;
  ts: number;
  /** What an edit of it is based on: an event id, or the local id of an edit on its way. */
  basis: string;
}

function standingOf<Type extends EditableType>(row: StateRow): Standing<Type> {
  const basis = row.txnId ? `~${row.txnId}` : row.eventId;
  // A row's content was parsed or written together with its type.
  return { content: open(row.c) as EditOf<Type>['content'], sender: row.sender, ts: row.ts, basis };
}

/** What stands of one state event, edits on their way included; null where nothing does. */
export async function standing<Type extends EditableType>(
  db: CacheDatabase,
  place: StatePlace & { type: Type },
): Promise<Standing<Type> | null> {
  const row = shown(await rowsAt(db, place));
  return row ? standingOf(row) : null;
}

/** What stands of all state of one type in a room, by state key. */
export async function standingByKey<Type extends EditableType>(
  db: CacheDatabase,
  roomId: string,
  type: Type,
): Promise<Map<string, Standing<Type>>> {
  const rows = await db.states.where('[roomId+type]').equals([roomId, type]).toArray();
  return standingBy<Type>(rows, ({ stateKey }) => stateKey);
}

/** What stands of state of one type in a room whose keys begin alike, by state key. */
export async function standingByPrefix<Type extends EditableType>(
  db: CacheDatabase,
  { roomId, type, prefix }: { roomId: string; type: Type; prefix: string },
): Promise<Map<string, Standing<Type>>> {
  const rows = await db.states
    .where('[roomId+type+stateKey+txnId]')
    .between([roomId, type, prefix], [roomId, type, `${prefix}\uffff`])
    .toArray();
  return standingBy<Type>(rows, ({ stateKey }) => stateKey);
}

/** What stands of one state event, such as a week's duty, in every room that has it; by room. */
export async function standingByRoom<Type extends EditableType>(
  db: CacheDatabase,
  type: Type,
  stateKey: string,
): Promise<Map<string, Standing<Type>>> {
  const rows = await db.states.where('[type+stateKey]').equals([type, stateKey]).toArray();
  return standingBy<Type>(rows, ({ roomId }) => roomId);
}

/** What stands of rows of one type, each state event by the part of its place that tells it from the others. */
function standingBy<Type extends EditableType>(
  rows: readonly StateRow[],
  nameOf: (row: StateRow) => string,
): Map<string, Standing<Type>> {
  const groups = new Map<string, StateRow[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return new Map(
    [...groups].flatMap(([name, group]) => {
      const row = shown(group);
      return row ? [[name, standingOf<Type>(row)] as const] : [];
    }),
  );
}

/** What stands of all state of one type in every room, by room and state key; keys before `fromKey` left out. */
export async function standingEverywhere<Type extends EditableType>(
  db: CacheDatabase,
  type: Type,
  fromKey = '',
): Promise<Map<string, Map<string, Standing<Type>>>> {
  const rows = await db.states.where('[type+stateKey]').between([type, fromKey], [type, Dexie.maxKey]).toArray();
  const places = new Map<string, StateRow[]>();
  for (const row of rows) {
    const name = `${row.roomId} ${row.stateKey}`;
    places.set(name, [...(places.get(name) ?? []), row]);
  }
  const rooms = new Map<string, Map<string, Standing<Type>>>();
  for (const candidates of places.values()) {
    const row = shown(candidates);
    if (!row) continue;
    const keys = rooms.get(row.roomId) ?? new Map<string, Standing<Type>>();
    rooms.set(row.roomId, keys.set(row.stateKey, standingOf<Type>(row)));
  }
  return rooms;
}

/** Shows an edit at once. Call inside the transaction that puts it in the outbox. */
export async function showEdit(
  db: CacheDatabase,
  { roomId, edit }: { roomId: string; edit: StateEdit },
  { txnId, userId, createdAt }: { txnId: string; userId: string; createdAt: number },
): Promise<void> {
  const { type, stateKey, content } = edit;
  await db.states.put({
    ...{ roomId, type, stateKey, txnId, eventId: '', sender: userId, ts: createdAt, state: 'queued' },
    c: seal(content),
  });
  await showState(db, { roomId, type, stateKey });
}

/** Marks the row that shows an edit, where the act is one. */
export async function markEdit(db: CacheDatabase, txnId: string, state: StateRow['state']): Promise<void> {
  for (const row of await db.states.where('txnId').equals(txnId).toArray()) {
    await db.states.put({ ...row, state });
    await showState(db, row);
  }
}

/** Takes away the row that showed an edit, where the act was one. */
export async function takeBackEdit(db: CacheDatabase, txnId: string): Promise<void> {
  for (const row of await db.states.where('txnId').equals(txnId).toArray()) {
    await db.states.delete([row.roomId, row.type, row.stateKey, row.txnId]);
    await showState(db, row);
  }
}

/** Brings the rows that screens read up to date with what stands of a state event. */
export async function showState(db: CacheDatabase, place: StatePlace): Promise<void> {
  switch (place.type) {
    case eventTypes.person: {
      const person = await standing(db, { ...place, type: eventTypes.person });
      const userId = personUserId(place.stateKey);
      if (person) await db.people.put({ userId, profession: person.content.profession, c: seal(person.content) });
      else await db.people.delete(userId);
      return;
    }
    case 'm.room.name':
    case 'm.room.topic':
    case eventTypes.circle:
    case eventTypes.archive:
    case eventTypes.case:
    case 'm.room.join_rules':
    case 'm.space.child':
      return showRoomState(db, place);
    case eventTypes.availability:
    case eventTypes.caseGuest:
    case eventTypes.caseCall:
    case eventTypes.service:
    case eventTypes.duty:
    case eventTypes.topics:
    case eventTypes.reception:
    case eventTypes.receptionSettings:
    case eventTypes.receptionBooking:
      // Screens read these rows themselves.
      return;
  }
}

async function showRoomState(db: CacheDatabase, place: StatePlace): Promise<void> {
  const room = await db.rooms.get(place.roomId);
  // Of other rooms no row tells what stands.
  if (!room || !holdsEditableState(room.kind)) return;
  const row = shown(await rowsAt(db, place));
  const details = open(room.c);
  // The row's content belongs to its type.
  const edit = row ? ({ ...placeOf(row), content: open(row.c) } as StateEdit) : null;
  const change = edit ? shownBy(edit, details.order) : withoutState(place, details);
  await db.rooms.update(place.roomId, { c: seal({ ...details, ...change }) });
}

function placeOf({ type, stateKey }: StateRow): Pick<StateRow, 'type' | 'stateKey'> {
  return { type, stateKey };
}

function shownBy(edit: StateEdit, order: Record<string, string>): Partial<RoomDetails> {
  switch (edit.type) {
    case 'm.room.name':
      return { name: edit.content.name };
    case 'm.room.topic':
      return { topic: edit.content.topic };
    case eventTypes.circle:
      return { circle: edit.content };
    case eventTypes.archive:
      return { archived: edit.content.archived };
    case eventTypes.case:
      return { caseState: edit.content, archived: caseStatus(edit.content) === 'closed' };
    case 'm.room.join_rules':
      return { access: accessOf(edit.content.join_rule), takesOutside: takesOutside(edit.content) };
    case 'm.space.child':
      return { order: withOrder(order, edit.stateKey, edit.content.order) };
    default:
      return {};
  }
}

/** What a room says where the state is not there, or is taken back again. */
function withoutState(
  { type, stateKey }: StatePlace,
  { order, powers }: Pick<RoomDetails, 'order' | 'powers'>,
): Partial<RoomDetails> {
  switch (type) {
    case 'm.room.name':
      return { name: '' };
    case 'm.room.topic':
      return { topic: '' };
    case eventTypes.circle:
      return { circle: null };
    case eventTypes.archive:
      return { archived: false };
    case eventTypes.case:
      return { caseState: unstatedCase(powers), archived: false };
    case 'm.space.child':
      return { order: withOrder(order, stateKey, undefined) };
    default:
      // A room always has join rules; those that Piiri cannot write have no row.
      return {};
  }
}

function withOrder(order: Record<string, string>, roomId: string, place: string | undefined): Record<string, string> {
  const { [roomId]: _, ...others } = order;
  return place ? { ...others, [roomId]: place } : others;
}
