import type { CacheDatabase } from '../../cache/database';
import { retire } from '../../cache/outbox';
import type { OutboxRow, PersonRow, StateRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { showState } from '../../cache/states';
import { personUserId } from '../../domain/directory';
import { eventTypes } from '../../domain/event-types';
import { editableTypes, stateEdit, type StateEdit } from '../../domain/state-edit';

/** A state event as it comes from the homeserver. */
export interface RawState {
  event_id: string;
  type: string;
  state_key?: string;
  sender: string;
  origin_server_ts: number;
  content: Record<string, unknown>;
}

/** A state event of a type that people edit; `edit` is null where its content says nothing, or nothing that parses. */
export interface StateFact {
  type: StateEdit['type'];
  stateKey: string;
  eventId: string;
  sender: string;
  ts: number;
  edit: StateEdit | null;
  /** The act that made it, and the event that its maker saw standing; empty where another client made it. */
  act: string;
  basis: string;
}

/** The state of a response that people edit, oldest first: events of the timeline, then what stands at its end. */
export function stateFacts(timeline: readonly RawState[], standing: readonly RawState[]): StateFact[] {
  const facts = new Map<string, StateFact>();
  for (const event of [...timeline, ...standing]) {
    if (event.state_key === undefined || !editableTypes.has(event.type)) continue;
    const parsed = stateEdit.safeParse({ type: event.type, stateKey: event.state_key, content: event.content });
    const { [eventTypes.act]: act, [eventTypes.basis]: basis } = event.content;
    // What stands is also in the timeline, where it has its place among the others.
    facts.delete(event.event_id);
    facts.set(event.event_id, {
      type: event.type as StateEdit['type'],
      stateKey: event.state_key,
      eventId: event.event_id,
      sender: event.sender,
      ts: event.origin_server_ts,
      edit: parsed.success ? parsed.data : null,
      act: typeof act === 'string' ? act : '',
      basis: typeof basis === 'string' ? basis : '',
    });
  }
  return [...facts.values()];
}

type Key = [string, string, string, string];

/**
 * Writes state to its rows, retires the edits that have come back, and notes those of this person's that another
 * replaced without having seen them. Call inside a transaction over the outbox's tables.
 * @param skipped whether the homeserver may have left out earlier events
 */
export async function storeStates(
  db: CacheDatabase,
  roomId: string,
  facts: readonly StateFact[],
  skipped: boolean,
  self: string,
): Promise<void> {
  if (facts.length === 0) return;
  const keyOf = ({ type, stateKey }: Pick<StateFact, 'type' | 'stateKey'>): Key => [roomId, type, stateKey, ''];
  const known = await db.states.bulkGet(facts.map(keyOf));
  const rows = new Map<string, StateRow | null>();
  facts.forEach((fact, index) =>
    rows.set(keyOf(fact).join('|'), rows.get(keyOf(fact).join('|')) ?? known[index] ?? null),
  );
  const waiting = await editsInOutbox(db, roomId);
  const people: PersonRow[] = [];
  const gone: Key[] = [];

  for (const fact of facts) {
    const name = keyOf(fact).join('|');
    const before = rows.get(name);
    if (before && wasReplacedUnseen(before, fact, self)) await loseEdit(db, before.eventId, before, fact);
    for (const { row, edit } of waiting) {
      if (edit.type !== fact.type || edit.stateKey !== fact.stateKey) continue;
      if (fact.act === row.txnId && fact.sender === self) await retire(db, row.txnId, null);
      // Sent, and its own copy was left out: what stands has replaced it already.
      else if (skipped && row.state === 'sent' && open(row.c).done['event'] !== fact.eventId) {
        await retire(db, row.txnId, null);
      }
    }
    if (!fact.edit) {
      rows.set(name, null);
      gone.push(keyOf(fact));
      if (fact.type === eventTypes.person) await db.people.delete(personUserId(fact.stateKey));
      continue;
    }
    if (before && isSame(before, fact.eventId, fact.edit)) continue;
    const { type, stateKey, eventId, sender, ts, edit } = fact;
    rows.set(name, { roomId, type, stateKey, txnId: '', eventId, sender, ts, state: 'sent', c: seal(edit.content) });
    if (edit.type === eventTypes.person) {
      const userId = personUserId(stateKey);
      people.push({ userId, profession: edit.content.profession, c: seal(edit.content) });
    }
  }
  await db.states.bulkDelete(gone);
  const stood = new Set(known);
  await db.states.bulkPut([...rows.values()].filter((row) => row !== null).filter((row) => !stood.has(row)));
  await db.people.bulkPut(people);
}

/** A start brings all of the directory again: what is written again is also read again. */
function isSame(before: StateRow, eventId: string, edit: StateEdit): boolean {
  // Another version of Piiri may have read the same event otherwise.
  return before.eventId === eventId && JSON.stringify(open(before.c)) === JSON.stringify(edit.content);
}

/** Shows the edits that are still on their way over what has just been stored of rooms. */
export async function showWaitingEdits(db: CacheDatabase, roomIds: ReadonlySet<string>): Promise<void> {
  const waiting = await db.states.where('txnId').above('').toArray();
  for (const row of waiting) if (roomIds.has(row.roomId)) await showState(db, row);
}

async function editsInOutbox(db: CacheDatabase, roomId: string): Promise<{ row: OutboxRow; edit: StateEdit }[]> {
  const rows = await db.outbox.where('[lane+seq]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
  return rows.flatMap((row) => {
    const { act } = open(row.c);
    return act.kind === 'state' ? [{ row, edit: act.edit }] : [];
  });
}

/** An edit of this person's was replaced by someone who edited what had stood before it. */
function wasReplacedUnseen(before: StateRow, after: StateFact, self: string): boolean {
  if (before.sender !== self || after.sender === self || before.eventId === after.eventId) return false;
  return after.basis !== '' && after.basis !== before.eventId;
}

async function loseEdit(db: CacheDatabase, id: string, lost: StateRow, { sender, ts }: StateFact): Promise<void> {
  const { roomId, type, stateKey } = lost;
  // The row's content belongs to its type.
  const edit = { type, stateKey, content: open(lost.c) } as StateEdit;
  await db.lostEdits.put({ id, roomId, ts, by: sender, c: seal(edit) });
}
