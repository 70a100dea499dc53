import { Dexie } from 'dexie';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import { contactRow, questionRow } from '../../cache/message-rows';
import { retire } from '../../cache/outbox';
import { refold } from '../../cache/refold';
import { hiddenThread, type MessageContent, type MessageRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { assertNever } from '../../domain/result';
import { hasMalformedBlock, project } from './project';
import type { TimelineEvent } from './timeline-event';

/** The tables that a timeline's events change. */
export function timelineTables(db: CacheDatabase) {
  return [db.messages, db.updates, db.questions, db.contacts, db.outbox];
}

const editContent = z.object({ body: z.string() });

/**
 * Writes one event's rows at its place in the room's order. Idempotent by event id. Call inside a transaction over
 * {@link timelineTables}.
 * @returns false when the event is of Piiri's and could not be parsed, to be counted
 */
export async function applyEvent(
  db: CacheDatabase,
  event: TimelineEvent,
  sort: number,
  self: string,
): Promise<boolean> {
  const place = { id: event.id, roomId: event.roomId, sort, ts: event.ts, sender: event.sender, txnId: event.txnId };
  const projection = project(event, self);
  switch (projection.kind) {
    case 'message': {
      const { content, threadId, state, question, contact } = projection;
      const shown = withEdit(content, await newestEdit(db, place));
      await db.messages.put({ ...place, threadId, state, c: seal(shown) });
      if (question) await db.questions.put(questionRow(place, question));
      if (contact) await db.contacts.put(contactRow(place, contact));
      if (question || contact) await refold(db, event.id);
      if (threadId) await refold(db, threadId);
      break;
    }
    case 'update': {
      const { type, target, content } = projection;
      await db.messages.delete(event.id);
      await db.updates.put({ ...place, target, state: 'sent', c: seal({ type, content }) });
      if (type === 'edit') await applyEdits(db, target);
      else await refold(db, target);
      break;
    }
    case 'redaction':
      await putHidden(db, place);
      await redact(db, event.roomId, projection.target);
      break;
    case 'hidden':
      await putHidden(db, place);
      break;
    default:
      assertNever(projection);
  }
  // Another person's event takes away nothing of one's own, whichever act it names.
  const txnId = event.sender === self ? event.txnId || (await sentAs(db, event)) : '';
  if (txnId && (await db.outbox.get(txnId))) await retire(db, txnId, event.id);
  return !(projection.kind === 'hidden' && projection.malformed) && !hasMalformedBlock(event);
}

type Place = Pick<MessageRow, 'id' | 'roomId' | 'sort' | 'ts' | 'sender' | 'txnId'>;

async function putHidden(db: CacheDatabase, place: Place): Promise<void> {
  const c = seal<MessageContent>({ kind: 'hidden' });
  await db.messages.put({ ...place, threadId: hiddenThread, state: 'sent', c });
}

/** The act that was sent as this event, where its content, taken away before it came, no longer says so. */
async function sentAs(db: CacheDatabase, event: TimelineEvent): Promise<string> {
  if (!event.redacted) return '';
  const sent = await db.outbox.where('state').equals('sent').toArray();
  return sent.find((row) => open(row.c).done['event'] === event.id)?.txnId ?? '';
}

async function redact(db: CacheDatabase, roomId: string, target: string): Promise<void> {
  const update = await db.updates.get(target);
  if (update?.roomId === roomId) {
    const { id, sort, ts, sender, txnId } = update;
    await db.updates.delete(target);
    await putHidden(db, { id, roomId, sort, ts, sender, txnId });
    if (open(update.c).type === 'edit') await applyEdits(db, update.target);
    else await refold(db, update.target);
    return;
  }
  const row = await db.messages.get(target);
  if (row?.roomId !== roomId) return;
  await db.messages.update(target, { state: 'redacted', c: seal<MessageContent>({ kind: 'redacted' }) });
  await db.questions.delete(target);
  await db.contacts.delete(target);
  if (row.threadId) await refold(db, row.threadId);
}

/** Shows a message as its newest edit leaves it; only its own sender's edits, in its own room, count. */
async function applyEdits(db: CacheDatabase, target: string): Promise<void> {
  const row = await db.messages.get(target);
  if (row) await db.messages.update(target, { c: seal(withEdit(open(row.c), await newestEdit(db, row))) });
}

/** @param body the newest edit's text, or null where there is none or none is left */
function withEdit(content: MessageContent, body: string | null): MessageContent {
  if (content.kind !== 'text') return content;
  const { original = content.body, ...shown } = content;
  return body === null ? { ...shown, body: original, edited: false } : { ...shown, body, edited: true, original };
}

async function newestEdit(
  db: CacheDatabase,
  { id, roomId, sender }: Pick<MessageRow, 'id' | 'roomId' | 'sender'>,
): Promise<string | null> {
  const rows = await db.updates
    .where('[target+sort]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .filter((row) => row.roomId === roomId && row.sender === sender)
    .toArray();
  const edits = rows.flatMap((row) => {
    const { type, content } = open(row.c);
    const parsed = type === 'edit' ? editContent.safeParse(content) : null;
    return parsed?.success ? [parsed.data.body] : [];
  });
  return edits.at(-1) ?? null;
}
