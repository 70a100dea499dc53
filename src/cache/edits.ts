import { Dexie } from 'dexie';
import { z } from 'zod';
import type { CacheDatabase } from './database';
import { hiddenThread, type MessageContent, type MessageRow, type UpdateRow } from './rows';
import { open, seal } from './sealing';

/** Those of the messages that anything cached relates to, and that may so have been edited before they came. */
export async function withEarlierEdits(db: CacheDatabase, ids: readonly string[]): Promise<string[]> {
  const updates = await Promise.all(ids.map((id) => updatesAt(db, id).count()));
  return ids.filter((_, index) => updates[index]);
}

/**
 * Shows a message as its newest edit leaves it; only its own sender's edits, in its own room, count. Call inside the
 * transaction that changed them.
 */
export async function applyEdits(db: CacheDatabase, target: string): Promise<void> {
  const row = await db.messages.get(target);
  if (!row) return;
  if (row.state === 'redacted') return hideEdits(db, row);
  const original = open(row.original ?? row.c);
  const edit = (await editsOf(db, row)).findLast(({ content }) => canBecome(original, content));
  const shown = edit ? edited(original, edit.content) : original;
  await db.messages.update(target, { c: seal(shown), original: edit ? seal(original) : undefined });
  if (shown.kind !== 'question') return;
  const question = await db.questions.get(target);
  const { topic, text } = shown.question;
  if (question) await db.questions.update(target, { c: seal({ ...open(question.c), topic, text }) });
}

/** One of the texts that a message has had. */
export interface MessageEdit {
  ts: number;
  content: MessageContent;
}

/** The edits of a message in the room's order, those on their way last, failed ones left out. */
export async function editsOf(
  db: CacheDatabase,
  { id, roomId, sender }: Pick<MessageRow, 'id' | 'roomId' | 'sender'>,
): Promise<MessageEdit[]> {
  const rows = await updatesAt(db, id).toArray();
  return rows.flatMap((row) => {
    const isCounted = row.roomId === roomId && row.sender === sender && row.state !== 'failed';
    const content = isCounted ? editedContent(row) : null;
    return content ? [{ ts: row.ts, content }] : [];
  });
}

const formerEdit = z.object({ body: z.string() });

function editedContent(row: UpdateRow): MessageContent | null {
  const { type, content } = open(row.c);
  if (type !== 'edit' || typeof content !== 'object' || content === null) return null;
  // The projection and the outbox write whole contents.
  if ('kind' in content) return content as MessageContent;
  // Caches of earlier versions hold the text alone.
  const { data } = formerEdit.safeParse(content);
  return data ? { kind: 'text', body: data.body, mentionsMe: false, edited: true } : null;
}

/** An edit puts something of the same kind in a message's place; of those with a block of ours, any client may change the text. */
function canBecome(original: MessageContent, edit: MessageContent): boolean {
  if (original.kind === edit.kind) return true;
  return edit.kind === 'text' && 'body' in original && !['file', 'attachment', 'poll'].includes(original.kind);
}

function edited(original: MessageContent, edit: MessageContent): MessageContent {
  if (edit.kind === 'text' && original.kind === 'text') return { ...edit, edited: true };
  if (original.kind === 'question' && edit.kind === 'question') {
    // What was promised and who was asked stay: those are changed by nothing but asking anew.
    const { topic, text } = edit.question;
    return { ...original, body: edit.body, question: { ...original.question, topic, text } };
  }
  if (original.kind === 'question' && edit.kind === 'text') {
    const text = textWithoutFacts(original.body, original.question.text, edit.body);
    return { ...original, body: edit.body, question: { ...original.question, text } };
  }
  if (edit.kind === 'text' && 'body' in original) return { ...original, body: edit.body };
  return edit;
}

/** The question within a body that another client has edited: what stands after the facts, where those are as they were. */
function textWithoutFacts(originalBody: string, originalText: string, body: string): string {
  const facts = originalBody.endsWith(originalText)
    ? originalBody.slice(0, originalBody.length - originalText.length)
    : '';
  return facts && body.startsWith(facts) ? body.slice(facts.length) : body;
}

/** The texts that a message had are gone with it. */
async function hideEdits(db: CacheDatabase, { id, roomId }: Pick<MessageRow, 'id' | 'roomId'>): Promise<void> {
  for (const update of await updatesAt(db, id).toArray()) {
    if (update.roomId === roomId && open(update.c).type === 'edit') await hideUpdate(db, update);
  }
}

/** An event that no longer stands for anything keeps its place, without its content. */
export async function hideUpdate(db: CacheDatabase, update: UpdateRow): Promise<void> {
  const { id, roomId, sort, ts, sender, txnId } = update;
  await db.updates.delete(id);
  const c = seal<MessageContent>({ kind: 'hidden' });
  await db.messages.put({ id, roomId, sort, ts, sender, txnId, threadId: hiddenThread, state: 'sent', c });
}

function updatesAt(db: CacheDatabase, target: string) {
  return db.updates.where('[target+sort]').between([target, Dexie.minKey], [target, Dexie.maxKey]);
}
