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
      const edited = await withEdits(db, event, content);
      await db.messages.put({ ...place, threadId, state, c: seal(edited) });
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
      await redact(db, projection.target);
      break;
    case 'hidden':
      await putHidden(db, place);
      break;
    default:
      assertNever(projection);
  }
  if (event.txnId && (await db.outbox.get(event.txnId))) await retire(db, event.txnId, event.id);
  return !(projection.kind === 'hidden' && projection.malformed) && !hasMalformedBlock(event);
}

type Place = Pick<MessageRow, 'id' | 'roomId' | 'sort' | 'ts' | 'sender' | 'txnId'>;

async function putHidden(db: CacheDatabase, place: Place): Promise<void> {
  const c = seal<MessageContent>({ kind: 'hidden' });
  await db.messages.put({ ...place, threadId: hiddenThread, state: 'sent', c });
}

async function redact(db: CacheDatabase, target: string): Promise<void> {
  const update = await db.updates.get(target);
  if (update) {
    await db.updates.delete(target);
    await putHidden(db, update);
    await refold(db, update.target);
    return;
  }
  const row = await db.messages.get(target);
  if (!row) return;
  await db.messages.update(target, { state: 'redacted', c: seal<MessageContent>({ kind: 'redacted' }) });
  await db.questions.delete(target);
  await db.contacts.delete(target);
}

/** Shows a message as its newest edit leaves it; only its own sender's edits count. */
async function applyEdits(db: CacheDatabase, target: string): Promise<void> {
  const row = await db.messages.get(target);
  if (!row) return;
  const body = await newestEdit(db, target, row.sender);
  if (body !== null) await db.messages.update(target, { c: seal(edited(open(row.c), body)) });
}

async function withEdits(db: CacheDatabase, event: TimelineEvent, content: MessageContent): Promise<MessageContent> {
  const body = await newestEdit(db, event.id, event.sender);
  return body === null ? content : edited(content, body);
}

function edited(content: MessageContent, body: string): MessageContent {
  return content.kind === 'text' ? { ...content, body, edited: true } : content;
}

async function newestEdit(db: CacheDatabase, target: string, sender: string): Promise<string | null> {
  const rows = await db.updates
    .where('[target+sort]')
    .between([target, Dexie.minKey], [target, Dexie.maxKey])
    .toArray();
  const edits = rows.flatMap((row) => {
    const { type, content } = open(row.c);
    const parsed = type === 'edit' && row.sender === sender ? editContent.safeParse(content) : null;
    return parsed?.success ? [parsed.data.body] : [];
  });
  return edits.at(-1) ?? null;
}
