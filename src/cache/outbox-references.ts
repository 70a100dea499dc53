import { Dexie } from 'dexie';
import { isLocalEventId, localEventId, referencesOf, txnIdOfLocal, withReference, type Act } from '../domain/act';
import { questionUpdateContent } from '../domain/consultation/consultation';
import type { CacheDatabase } from './database';
import { applyEdits } from './edits';
import type { PendingAct } from './outbox-row';
import { refold } from './refold';
import { foldRelations, redactionUpdate } from './relations';
import type { MessageRow, UpdateRow } from './rows';
import { open, seal } from './sealing';

/** The act with the ids of those events that it knows by their local ids, and that have come since it was made. */
export async function withKnownReferences(db: CacheDatabase, { act, userId }: PendingAct): Promise<Act> {
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

/**
 * Turns what refers to a message's local id to the event's own: the rows that show it at once, their acts, however far
 * they have come, and what is being written below it.
 */
export async function turnReferences(
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
  await turnReplies(db, { roomId, localId }, eventId);
  await turnDrafts(db, localId, eventId);
  await refold(db, eventId);
  await applyEdits(db, eventId);
  await foldRelations(db, [{ roomId, id: eventId }]);
  if (!threadId) return;
  for (const row of await updatesAt(db, threadId)) {
    const { type, content } = open(row.c);
    const parsed = questionUpdateContent.safeParse(content);
    if (parsed.data?.answer !== localId) continue;
    await db.updates.update(row.id, { c: seal({ type, content: { ...parsed.data, answer: eventId } }) });
    await turnAct(db, row.txnId, localId, eventId);
  }
}

/** Turns what quotes a message, and the deletion of it, that wait in its room. */
async function turnReplies(
  db: CacheDatabase,
  { roomId, localId }: { roomId: string; localId: string },
  eventId: string,
): Promise<void> {
  const waiting = await db.outbox.where('[lane+seq]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray();
  for (const { txnId, c } of waiting) {
    const { act } = open(c);
    if (act.kind === 'message' && act.replyTo === localId) {
      await db.messages.update(localEventId(txnId), { replyTo: eventId });
      await turnAct(db, txnId, localId, eventId);
    }
  }
  await turnRedactions(db, { id: localId, target: eventId }, eventId);
}

/** Takes along what is being written below a message, with all that is kept of that: drafts stand under its id. */
async function turnDrafts(db: CacheDatabase, localId: string, eventId: string): Promise<void> {
  const places = await db.drafts.toCollection().primaryKeys();
  for (const place of places.filter((name) => name.split('|').includes(localId))) {
    const draft = await db.drafts.get(place);
    await db.drafts.delete(place);
    if (draft) await db.drafts.put({ ...draft, place: place.replace(localId, eventId) });
  }
}

/** Turns the acts on their way that take an event away: `target` is the message that shows it. */
export async function turnRedactions(
  db: CacheDatabase,
  { id: localId, target }: Pick<UpdateRow, 'id' | 'target'>,
  eventId: string,
): Promise<void> {
  for (const row of await updatesAt(db, target)) {
    const { type, content } = open(row.c);
    const parsed = type === 'redaction' ? redactionUpdate.safeParse(content) : null;
    if (parsed?.data?.redacts !== localId) continue;
    await db.updates.update(row.id, { c: seal({ type, content: { redacts: eventId } }) });
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
