import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { editCameBack, editsInOutbox, hasComeBack } from '../../cache/administrative-outbox';
import { retire } from '../../cache/outbox';
import type { PersonRow, StateRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { showState, type StatePlace } from '../../cache/states';
import { personUserId } from '../../domain/directory/directory';
import { eventTypes } from '../../domain/event-types';
import type { StateEdit } from '../../domain/state-edit';
import type { Replacements } from './replaced-edits';
import { byPlace, isUnseenBy, type StateFact } from './state-facts';

/** What a response says of a room's state that people edit. */
export interface StatePart {
  roomId: string;
  states: readonly StateFact[];
  /** Ids of events that were redacted. */
  redacted: readonly string[];
  /** Whether the homeserver may have left out earlier events. */
  limited: boolean;
}

type Key = [string, string, string, string];

/**
 * Writes state to its rows, retires the edits that have come back, and notes those of this person's that another
 * replaced without having seen them. What has been stored before may come again, and is told once. Call inside a
 * transaction over the outbox's tables.
 * @param replacements what replaced this person's edits among events that were left out
 */
export async function storeStates(
  db: CacheDatabase,
  { roomId, states, redacted, limited }: StatePart,
  replacements: Replacements,
  self: string,
): Promise<void> {
  const rows: StateRow[] = [];
  const people: PersonRow[] = [];
  const gone: StatePlace[] = [];
  const back: StatePlace[] = [];

  const waiting = states.length > 0 ? await editsInOutbox(db, roomId) : [];
  const places = byPlace(states);
  const known = await db.states.bulkGet(places.flatMap(([fact]) => (fact ? [keyOf({ roomId, ...fact })] : [])));
  for (const [index, facts] of places.entries()) {
    const last = facts.at(-1);
    if (!last) continue;
    const place = { roomId, type: last.type, stateKey: last.stateKey };
    const own = new Set<string>();
    for (const { row, edit } of waiting) {
      if (edit.type !== place.type || edit.stateKey !== place.stateKey) continue;
      if (hasComeBack(row)) continue;
      const sent = open(row.c).done['event'];
      const echo = facts.find((fact) => fact.sender === self && (fact.act === row.txnId || fact.eventId === sent));
      const sentAs = echo?.eventId ?? sent;
      const replacement = echo || !limited ? undefined : replacements.get(sentAs ?? '');
      if (!sentAs || (!echo && !replacement)) continue;
      if (echo?.eventId === last.eventId) await editCameBack(db, row, sentAs);
      else await retire(db, row.txnId, sentAs);
      if (replacement?.unseen) await loseEdit(db, roomId, sentAs, edit, replacement);
      own.add(sentAs);
      back.push(place);
    }
    const before = known[index];
    for (const lost of lostAmong(facts, { before, own, limited, replacements, self })) {
      await loseEdit(db, roomId, lost.eventId, lost.edit, lost.by);
    }
    if (!last.edit) {
      gone.push(place);
      continue;
    }
    const { eventId, sender, ts, edit } = last;
    if (before && isSame(before, eventId, edit)) continue;
    rows.push({ ...place, txnId: '', eventId, sender, ts, state: 'sent', c: seal(edit.content) });
    if (edit.type === eventTypes.person) {
      const userId = personUserId(edit.stateKey);
      people.push({ userId, profession: edit.content.profession, c: seal(edit.content) });
    }
  }
  await db.states.bulkPut(rows);
  await db.people.bulkPut(people);
  gone.push(...(await placesOf(db, roomId, redacted)));
  await db.states.bulkDelete(gone.map(keyOf));
  for (const place of [...gone, ...back]) await showState(db, place);
}

function keyOf({ roomId, type, stateKey }: StatePlace): Key {
  return [roomId, type, stateKey, ''];
}

interface Judged {
  before: StateRow | undefined;
  /** Own edits that came back only now. */
  own: ReadonlySet<string>;
  limited: boolean;
  replacements: Replacements;
  self: string;
}

/** This person's edits of one state event that others replaced unseen, among what was not stored before. */
function lostAmong(facts: readonly StateFact[], { before, own, limited, replacements, self }: Judged) {
  const stored = facts.findIndex((fact) => fact.eventId === before?.eventId);
  let standing: Pick<StateFact, 'eventId' | 'sender' | 'edit'> | null = before
    ? { ...before, edit: editOf(before) }
    : null;
  let isGap = limited && stored < 0;
  return facts.slice(stored + 1).flatMap((fact) => {
    const replaced = standing;
    const left = isGap ? replacements.get(replaced?.eventId ?? '') : undefined;
    standing = fact;
    isGap = false;
    if (!replaced?.edit || replaced.sender !== self || fact.sender === self) return [];
    // On a new device nothing is lost that it never had.
    if (!before && !own.has(replaced.eventId)) return [];
    const unseen = left ? left.unseen : isUnseenBy(replaced.eventId, fact);
    return unseen ? [{ eventId: replaced.eventId, edit: replaced.edit, by: left ?? fact }] : [];
  });
}

function editOf({ type, stateKey, c }: StateRow): StateEdit {
  // The row's content belongs to its type.
  return { type, stateKey, content: open(c) } as StateEdit;
}

/** Where events stand that were redacted. */
async function placesOf(db: CacheDatabase, roomId: string, eventIds: readonly string[]): Promise<StatePlace[]> {
  if (eventIds.length === 0) return [];
  const rows = await db.states
    .where('[roomId+type]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter((row) => row.txnId === '' && eventIds.includes(row.eventId))
    .toArray();
  return rows.map(({ type, stateKey }) => ({ roomId, type, stateKey }));
}

/** A start brings all of the directory again: what is written again is also read again. */
function isSame(before: StateRow, eventId: string, edit: StateEdit): boolean {
  // Another version of Piiri may have read the same event otherwise.
  return before.eventId === eventId && JSON.stringify(open(before.c)) === JSON.stringify(edit.content);
}

/**
 * Forgets what stood in cases that this person is not in, or not yet in again: until she is, nobody tells her what stands
 * now. Call inside a transaction over states.
 */
export async function forgetStates(db: CacheDatabase, cases: readonly string[]): Promise<void> {
  for (const roomId of cases) {
    await db.states
      .where('[roomId+type]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .filter(({ txnId }) => txnId === '')
      .delete();
  }
}

/** Shows the edits that are still on their way over what has just been stored of rooms. */
export async function showWaitingEdits(db: CacheDatabase, roomIds: ReadonlySet<string>): Promise<void> {
  const waiting = await db.states.where('txnId').above('').toArray();
  for (const row of waiting) if (roomIds.has(row.roomId)) await showState(db, row);
}

async function loseEdit(
  db: CacheDatabase,
  roomId: string,
  id: string,
  edit: StateEdit,
  { sender, ts }: { sender: string; ts: number },
): Promise<void> {
  await db.lostEdits.put({ id, roomId, ts, by: sender, c: seal(edit) });
}
