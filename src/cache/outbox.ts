import { Dexie } from 'dexie';
import { z } from 'zod';
import {
  act as actSchema,
  isLocalEventId,
  localEventId,
  referencesOf,
  txnIdOfLocal,
  withReference,
  type Act,
  type TimelineAct,
} from '../domain/act';
import { isAdministrative, type AdministrativeAct } from '../domain/circle-acts';
import { questionUpdateContent } from '../domain/consultation';
import { assertNever } from '../domain/result';
import type { StateEdit } from '../domain/state-edit';
import type { CacheDatabase } from './database';
import { refold } from './refold';
import { contactRow, messageContent, questionRow } from './message-rows';
import { refusedStep, type MessageRow, type OutboxDetails, type OutboxRow, type UpdateRow } from './rows';
import { open, seal } from './sealing';
import { markEdit, showEdit, stateTables, takeBackEdit } from './states';

/** A person's act on its way to the homeserver. */
export interface PendingAct {
  txnId: string;
  userId: string;
  deviceId: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  act: Act;
}

/** What the journal keeps of an act beside its transaction id, person and time. */
export const journalledAct = z.object({ deviceId: z.string(), act: actSchema });

/** Rows that are not yet on the homeserver stand after every row that is, in the order of their making. */
export const localSortBase = Number.MAX_SAFE_INTEGER - 1_000_000_000;

function outboxTables(db: CacheDatabase) {
  return [db.outbox, db.messages, db.updates, db.questions, db.contacts];
}

/** The tables that an act on circles, rooms and people changes. */
export function administrativeTables(db: CacheDatabase) {
  return [db.outbox, db.doneActs, ...stateTables(db)];
}

async function isAdministrativeAct(db: CacheDatabase, txnId: string): Promise<boolean> {
  const row = await db.outbox.get(txnId);
  return row !== undefined && isAdministrative(open(row.c).act);
}

/**
 * Puts an act in the outbox together with the rows that show it at once. Does nothing when the act is already there
 * or has already come back from the homeserver, so that a journal may be replayed.
 */
export async function enqueue(db: CacheDatabase, pending: PendingAct): Promise<void> {
  if (isAdministrative(pending.act)) return enqueueAdministrative(db, { ...pending, act: pending.act });
  await db.transaction('rw', outboxTables(db), async () => {
    if (await db.outbox.get(pending.txnId)) return;
    if (await db.messages.get({ txnId: pending.txnId })) return;
    if (await db.updates.get({ txnId: pending.txnId })) return;
    const act = await withKnownReferences(db, pending);
    const seq = await addRow(db, { ...pending, act });
    if (!isAdministrative(act)) await showAtOnce(db, { ...pending, act }, localSortBase + seq);
  });
}

async function enqueueAdministrative(
  db: CacheDatabase,
  pending: PendingAct & { act: AdministrativeAct },
): Promise<void> {
  await db.transaction('rw', administrativeTables(db), async () => {
    if (await db.outbox.get(pending.txnId)) return;
    if (await db.doneActs.get(pending.txnId)) return;
    await addRow(db, pending);
    if (pending.act.kind === 'state') await showEdit(db, pending.act, pending);
  });
}

/** Adds the outbox row; gives its place in the order of making. */
async function addRow(db: CacheDatabase, { txnId, act, createdAt, deviceId }: PendingAct): Promise<number> {
  const last = await db.outbox.orderBy('seq').last();
  const seq = (last?.seq ?? 0) + 1;
  const c = seal<OutboxDetails>({ act, deviceId, failure: null, done: {} });
  await db.outbox.add({ txnId, lane: act.roomId, seq, createdAt, state: 'queued', attempts: 0, c });
  return seq;
}

/** The act with the ids of those events that it knows by their local ids, and that have come since it was made. */
async function withKnownReferences(db: CacheDatabase, { act, userId }: PendingAct): Promise<Act> {
  let known = act;
  for (const localId of referencesOf(act).filter(isLocalEventId)) {
    const eventId = await eventIdOf(db, localId, userId);
    if (eventId) known = withReference(known, localId, eventId);
  }
  return known;
}

/** The event that a local id has become in the cache, or null while it has not come back from the homeserver. */
export async function eventIdOf(db: CacheDatabase, localId: string, userId: string): Promise<string | null> {
  const rows = await db.messages.where('txnId').equals(txnIdOfLocal(localId)).toArray();
  return rows.find((row) => row.sender === userId && !isLocalEventId(row.id))?.id ?? null;
}

async function showAtOnce(db: CacheDatabase, pending: PendingAct & { act: TimelineAct }, sort: number): Promise<void> {
  const { act, txnId, userId, createdAt: ts } = pending;
  const row = {
    id: localEventId(txnId),
    roomId: act.roomId,
    sort,
    ts,
    sender: userId,
    txnId,
    state: 'queued' as const,
  };
  switch (act.kind) {
    case 'message': {
      const content = messageContent(act);
      await db.messages.put({ ...row, threadId: act.threadId ?? '', c: seal(content) });
      if (act.question) await db.questions.put(questionRow(row, act.question));
      if (act.contact) await db.contacts.put(contactRow(row, act.contact));
      if (act.threadId) await refold(db, act.threadId);
      return;
    }
    case 'question-update':
      await db.updates.put({
        ...row,
        target: act.questionId,
        c: seal({ type: 'question' as const, content: act.update }),
      });
      await refold(db, act.questionId);
      return;
    case 'contact-update':
      await db.updates.put({
        ...row,
        target: act.contactId,
        c: seal({ type: 'contact' as const, content: act.update }),
      });
      await refold(db, act.contactId);
      return;
    case 'open-case':
      await db.updates.put({
        ...row,
        target: act.contactId,
        c: seal({ type: 'contact' as const, content: { v: 1, act: 'open-case' } }),
      });
      await refold(db, act.contactId);
      return;
    default:
      assertNever(act);
  }
}

/** Marks where an act stands, on its outbox row and on the rows that show it. */
export async function markOutbox(
  db: CacheDatabase,
  txnId: string,
  change: Partial<Pick<OutboxRow, 'state' | 'attempts'>> & { details?: Partial<Omit<OutboxDetails, 'act'>> },
): Promise<void> {
  const administrative = await isAdministrativeAct(db, txnId);
  const tables = administrative ? administrativeTables(db) : outboxTables(db);
  await db.transaction('rw', tables, async () => {
    const row = await db.outbox.get(txnId);
    if (!row) return;
    const { details, ...states } = change;
    await db.outbox.update(txnId, { ...states, ...(details && { c: seal({ ...open(row.c), ...details }) }) });
    if (!change.state) return;
    if (administrative) return markEdit(db, txnId, change.state === 'failed' ? 'failed' : 'queued');
    const id = localEventId(txnId);
    await db.messages.update(id, { state: change.state });
    const update = await db.updates.get(id);
    if (update) {
      const state: UpdateRow['state'] = change.state === 'failed' ? 'failed' : 'queued';
      await db.updates.update(id, { state });
      await refold(db, update.target);
    }
  });
}

/** Sends a parked act again, as one that has been tried and may be half done; before the waiting ones of its lane that were made after it. */
export async function tryAgain(db: CacheDatabase, txnId: string): Promise<void> {
  const row = await db.outbox.get(txnId);
  if (row?.state !== 'failed') return;
  const done = Object.fromEntries(Object.entries(open(row.c).done).filter(([, result]) => result !== refusedStep));
  await markOutbox(db, txnId, { state: 'queued', attempts: 1, details: { failure: null, done } });
}

/**
 * Takes an act out of the outbox with the rows that showed it: the person removed it, or the homeserver's own copy
 * has come and `eventId` names it. What waits in the outbox and refers to the local id is turned to the event's.
 */
export async function retire(db: CacheDatabase, txnId: string, eventId: string | null): Promise<void> {
  if (await isAdministrativeAct(db, txnId)) return retireAdministrative(db, txnId, eventId);
  await db.transaction('rw', outboxTables(db), async () => {
    const id = localEventId(txnId);
    const update = await db.updates.get(id);
    const message = await db.messages.get(id);
    await db.outbox.delete(txnId);
    await db.messages.delete(id);
    await db.updates.delete(id);
    await db.questions.delete(id);
    await db.contacts.delete(id);
    if (eventId && message) await turnReferences(db, message, eventId);
    if (update) await refold(db, update.target);
    if (message?.threadId) await refold(db, message.threadId);
  });
}

/** How long a journal may hold an act that is done: far longer than a start, at which it is settled. */
const doneActsKeptMs = 90 * 24 * 60 * 60 * 1000;

/** @param eventId the state event that the act has become, or null where it is none */
async function retireAdministrative(db: CacheDatabase, txnId: string, eventId: string | null): Promise<void> {
  await db.transaction('rw', administrativeTables(db), async () => {
    const row = await db.outbox.get(txnId);
    const act = row && open(row.c).act;
    if (row && act?.kind === 'state') await turnBasis(db, row, eventId ?? act.basis);
    await db.outbox.delete(txnId);
    await db.doneActs
      .where('ts')
      .below(Date.now() - doneActsKeptMs)
      .delete();
    await db.doneActs.put({ txnId, ts: Date.now() });
    await takeBackEdit(db, txnId);
  });
}

/** Turns the edits that were made upon one that leaves the outbox to what it has become, or to what it stood upon. */
async function turnBasis(db: CacheDatabase, { txnId, lane }: OutboxRow, basis: string | null): Promise<void> {
  for (const { row } of await editsInOutbox(db, lane)) {
    const details = open(row.c);
    if (details.act.kind !== 'state' || details.act.basis !== localEventId(txnId)) continue;
    await db.outbox.update(row.txnId, { c: seal({ ...details, act: { ...details.act, basis } }) });
  }
}

/** The edits of a room's state that are on their way. */
export async function editsInOutbox(db: CacheDatabase, roomId: string): Promise<{ row: OutboxRow; edit: StateEdit }[]> {
  const rows = await db.outbox.where('[lane+seq]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray();
  return rows.flatMap((row) => {
    const { act } = open(row.c);
    return act.kind === 'state' ? [{ row, edit: act.edit }] : [];
  });
}

/** Takes back an edit of state that another was before, and keeps it for its maker to see. */
export async function giveUpEdit(
  db: CacheDatabase,
  txnId: string,
  { by, ts }: { by: string; ts: number },
): Promise<void> {
  await db.transaction('rw', administrativeTables(db), async () => {
    const row = await db.outbox.get(txnId);
    const act = row && open(row.c).act;
    if (act?.kind === 'state') {
      await db.lostEdits.put({ id: txnId, roomId: act.roomId, ts, by, c: seal(act.edit) });
    }
    // What was made upon it is as lost: it keeps a basis that nothing will be.
    await retireAdministrative(db, txnId, localEventId(txnId));
  });
}

/**
 * Turns what refers to a message's local id to the event's own: the rows that show it at once, and their acts, however
 * far they have come.
 */
async function turnReferences(
  db: CacheDatabase,
  { id: localId, roomId, threadId }: Pick<MessageRow, 'id' | 'roomId' | 'threadId'>,
  eventId: string,
): Promise<void> {
  const answers = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, localId, Dexie.minKey], [roomId, localId, Dexie.maxKey])
    .toArray();
  for (const row of answers) {
    await db.messages.update(row.id, { threadId: eventId });
    await turnAct(db, row.txnId, localId, eventId);
  }
  for (const row of await updatesAt(db, localId)) {
    await db.updates.update(row.id, { target: eventId });
    await turnAct(db, row.txnId, localId, eventId);
  }
  await refold(db, eventId);
  if (!threadId) return;
  for (const row of await updatesAt(db, threadId)) {
    const { type, content } = open(row.c);
    const parsed = questionUpdateContent.safeParse(content);
    if (parsed.data?.answer !== localId) continue;
    await db.updates.update(row.id, { c: seal({ type, content: { ...parsed.data, answer: eventId } }) });
    await turnAct(db, row.txnId, localId, eventId);
  }
}

function updatesAt(db: CacheDatabase, target: string): Promise<UpdateRow[]> {
  return db.updates.where('[target+sort]').between([target, Dexie.minKey], [target, Dexie.maxKey]).toArray();
}

async function turnAct(db: CacheDatabase, txnId: string, localId: string, eventId: string): Promise<void> {
  const row = await db.outbox.get(txnId);
  if (!row) return;
  const details = open(row.c);
  await db.outbox.update(txnId, { c: seal({ ...details, act: withReference(details.act, localId, eventId) }) });
}
