import { Dexie } from 'dexie';
import { z } from 'zod';
import { act as actSchema, localEventId, withReference, type Act } from '../domain/act';
import { assertNever } from '../domain/result';
import type { CacheDatabase } from './database';
import { refold } from './refold';
import { contactRow, messageContent, questionRow } from './message-rows';
import type { OutboxRow, UpdateRow } from './rows';
import { open, seal } from './sealing';

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

/**
 * Puts an act in the outbox together with the rows that show it at once. Does nothing when the act is already there
 * or has already come back from the homeserver, so that a journal may be replayed.
 */
export async function enqueue(db: CacheDatabase, pending: PendingAct): Promise<void> {
  await db.transaction('rw', outboxTables(db), async () => {
    if (await db.outbox.get(pending.txnId)) return;
    if (await db.messages.get({ txnId: pending.txnId })) return;
    if (await db.updates.get({ txnId: pending.txnId })) return;
    const last = await db.outbox.orderBy('seq').last();
    const seq = (last?.seq ?? 0) + 1;
    await db.outbox.add({
      txnId: pending.txnId,
      lane: pending.act.roomId,
      seq,
      createdAt: pending.createdAt,
      state: 'queued',
      attempts: 0,
      c: seal({ act: pending.act, deviceId: pending.deviceId, failure: null, done: {} }),
    });
    await showAtOnce(db, pending, localSortBase + seq);
  });
}

async function showAtOnce(db: CacheDatabase, pending: PendingAct, sort: number): Promise<void> {
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
    case 'join':
      return;
    default:
      assertNever(act);
  }
}

/** Marks where an act stands, on its outbox row and on the rows that show it. */
export async function markOutbox(
  db: CacheDatabase,
  txnId: string,
  change: Partial<Pick<OutboxRow, 'state' | 'attempts' | 'c'>>,
): Promise<void> {
  await db.transaction('rw', outboxTables(db), async () => {
    await db.outbox.update(txnId, change);
    if (!change.state) return;
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

/** Sends a parked act again, from the end of its lane's waiting ones. */
export async function tryAgain(db: CacheDatabase, txnId: string): Promise<void> {
  const row = await db.outbox.get(txnId);
  if (!row) return;
  await markOutbox(db, txnId, { state: 'queued', attempts: 0, c: seal({ ...open(row.c), failure: null }) });
}

/**
 * Takes an act out of the outbox with the rows that showed it: the person removed it, or the homeserver's own copy
 * has come and `eventId` names it. What waits in the outbox and refers to the local id is turned to the event's.
 */
export async function retire(db: CacheDatabase, txnId: string, eventId: string | null): Promise<void> {
  await db.transaction('rw', outboxTables(db), async () => {
    const id = localEventId(txnId);
    const update = await db.updates.get(id);
    const message = await db.messages.get(id);
    await db.outbox.delete(txnId);
    await db.messages.delete(id);
    await db.updates.delete(id);
    await db.questions.delete(id);
    await db.contacts.delete(id);
    if (eventId) await turnReferences(db, id, eventId);
    if (update) await refold(db, update.target);
    if (message?.threadId) await refold(db, message.threadId);
  });
}

async function turnReferences(db: CacheDatabase, localId: string, eventId: string): Promise<void> {
  const waiting = await db.outbox.where('state').anyOf('queued', 'failed').toArray();
  for (const row of waiting) {
    const details = open(row.c);
    const act = withReference(details.act, localId, eventId);
    await db.outbox.update(row.txnId, { c: seal({ ...details, act }) });
  }
  const updates = db.updates.where('[target+sort]').between([localId, Dexie.minKey], [localId, Dexie.maxKey]);
  await updates.modify({ target: eventId });
  for (const row of waiting) {
    const shown = await db.messages.get(localEventId(row.txnId));
    if (shown?.threadId === localId) await db.messages.update(shown.id, { threadId: eventId });
  }
  await refold(db, eventId);
}
