import { z } from 'zod';
import { act as actSchema, localEventId, type ActOf, type TimelineAct } from '../domain/act';
import { isAdministrative } from '../domain/circle/circle-acts';
import { moveQuestionAct, partsOf } from '../domain/consultation/move-question';
import { administrativeTables, enqueueAdministrative, retireAdministrative } from './administrative-outbox';
import type { CacheDatabase } from './database';
import { attachmentContent, contactRow, messageContent, questionRow } from './message-rows';
import { turnReferences, turnRedactions, withKnownReferences } from './outbox-references';
import { answersOpen } from './answered-meanwhile';
import { addRow, type PendingAct, type PerformedAct } from './outbox-row';
import { refoldAround, showRelation } from './relation-rows';
import { forgetBytes, uploadTables } from './uploads';
import { refold } from './refold';
import { foldRelations } from './relations';
import { removeRows } from './remove-rows';
import {
  refusedStep,
  type MessageContent,
  type MessageRow,
  type OutboxDetails,
  type OutboxRow,
  type UpdateRow,
} from './rows';
import { open, seal } from './sealing';
import { markEdit } from './states';
import { workItemRow } from './work-item-row';

/** What the journal keeps of an act beside its transaction id, person and time. */
export const journalledAct = z.object({
  deviceId: z.string(),
  act: z.union([actSchema, moveQuestionAct]),
  notBefore: z.number().optional(),
});

/** Rows that are not yet on the homeserver stand after every row that is, in the order of their making. */
export const localSortBase = Number.MAX_SAFE_INTEGER - 1_000_000_000;

export function outboxTables(db: CacheDatabase) {
  return [
    db.outbox,
    db.messages,
    db.updates,
    db.relations,
    db.questions,
    db.contacts,
    db.workItems,
    db.rooms,
    ...uploadTables(db),
  ];
}

async function isAdministrativeAct(db: CacheDatabase, txnId: string): Promise<boolean> {
  const row = await db.outbox.get(txnId);
  return row !== undefined && isAdministrative(open(row.c).act);
}

/**
 * Puts an act in the outbox together with the rows that show it at once, and of one that is several all of those. Does
 * nothing when the act is already there or has already come back from the homeserver, so that a journal may be replayed.
 */
export async function enqueue(db: CacheDatabase, { act, ...pending }: PerformedAct): Promise<void> {
  if (act.kind !== 'move-question') return enqueueOne(db, { ...pending, act });
  await db.transaction('rw', [...outboxTables(db), ...administrativeTables(db)], async () => {
    for (const part of partsOf(act, pending.txnId)) await enqueueOne(db, { ...pending, ...part });
  });
}

async function enqueueOne(db: CacheDatabase, pending: PendingAct): Promise<void> {
  if (isAdministrative(pending.act)) return enqueueAdministrative(db, { ...pending, act: pending.act });
  await db.transaction('rw', outboxTables(db), async () => {
    if (await db.outbox.get(pending.txnId)) return;
    if (await db.messages.get({ txnId: pending.txnId })) return;
    if (await db.updates.get({ txnId: pending.txnId })) return;
    const act = await withKnownReferences(db, pending);
    const isAnswer = await answersOpen(db, act, pending.userId);
    const seq = await addRow(db, { ...pending, act }, isAnswer ? { answersOpen: true } : {});
    if (!isAdministrative(act)) await showAtOnce(db, { ...pending, act }, localSortBase + seq);
  });
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
    case 'message':
      if (act.question) await db.questions.put(questionRow(row, act.question));
      if (act.contact) await db.contacts.put(contactRow(row, act.contact));
      if (act.threadId && (act.update ?? act.contactUpdate)) {
        const c = act.update
          ? seal({ type: 'question' as const, content: act.update })
          : seal({ type: 'contact' as const, content: act.contactUpdate });
        await db.updates.put({ ...row, target: act.threadId, c });
      }
      if (act.workItem) {
        await db.workItems.put(workItemRow({ ...row, threadId: act.threadId ?? '' }, act.workItem));
      }
      if (act.replyTo && act.workItemUpdate) {
        const c = seal({ type: 'work-item' as const, content: act.workItemUpdate });
        await db.updates.put({ ...row, target: act.replyTo, c });
      }
      await showMessage(db, act, row, messageContent(act));
      if (act.replyTo && act.workItemUpdate) await refold(db, act.replyTo);
      if (act.contact) await refold(db, row.id);
      return;
    case 'attachment':
      return showMessage(db, act, { ...row, ...(act.ofQuestion && { ofQuestion: true }) }, attachmentContent(act));
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
    case 'work-item-update':
      await db.updates.put({
        ...row,
        target: act.itemId,
        c: seal({ type: 'work-item' as const, content: act.update }),
      });
      await refold(db, act.itemId);
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
      return showRelation(db, act, row);
  }
}

async function showMessage(
  db: CacheDatabase,
  { roomId, threadId = '', replyTo }: ActOf<'message' | 'attachment'>,
  row: Omit<MessageRow, 'threadId' | 'c'>,
  content: MessageContent,
): Promise<void> {
  await db.messages.put({ ...row, threadId, ...(replyTo && { replyTo }), c: seal(content) });
  if (!threadId) return;
  await refold(db, threadId);
  await foldRelations(db, [{ roomId, id: threadId }]);
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
      await refoldAround(db, update);
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
    await forgetBytes(db, txnId);
    await db.outbox.delete(txnId);
    if (message) await db.messages.delete(id);
    if (update) await db.updates.delete(id);
    for (const table of [db.questions, db.contacts, db.workItems]) await removeRows<unknown, string>(table, [id]);
    await removeRows<unknown, [string, string]>(db.relations, [[(message ?? update)?.roomId ?? '', id]]);
    if (eventId && message) await turnReferences(db, message, eventId);
    if (eventId && update) await turnRedactions(db, update, eventId);
    if (update) await refoldAround(db, update);
    if (!message?.threadId) return;
    await refold(db, message.threadId);
    await foldRelations(db, [{ roomId: message.roomId, id: message.threadId }]);
  });
}

/** @param eventId the state event that the act has become, or null where it is none */
