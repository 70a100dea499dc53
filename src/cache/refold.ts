import { contactUpdateContent, foldContact, type ContactUpdate } from '../domain/contact';
import { foldQuestion, questionUpdateContent, type QuestionUpdate } from '../domain/consultation';
import type { CacheDatabase } from './database';
import type { ContactRow, QuestionRow, UpdateRow } from './rows';
import { open } from './sealing';
import { Dexie } from 'dexie';

/**
 * The updates of one question or contact in the room's order, those not yet sent last, failed ones left out. An
 * update counts only in its target's own room, where the homeserver has let its sender in.
 */
export async function updatesOf(
  db: CacheDatabase,
  { id: target, roomId }: Pick<UpdateRow, 'id' | 'roomId'>,
): Promise<UpdateRow[]> {
  const rows = await db.updates
    .where('[target+sort]')
    .between([target, Dexie.minKey], [target, Dexie.maxKey])
    .toArray();
  return rows.filter((row) => row.state !== 'failed' && row.roomId === roomId);
}

/** Update rows as the domain folds them; a content that does not parse changes nothing. */
export function questionUpdates(rows: readonly UpdateRow[]): QuestionUpdate[] {
  return rows.flatMap((row) => {
    const parsed = questionUpdateContent.safeParse(open(row.c).content);
    if (!parsed.success) return [];
    const { act, answer } = parsed.data;
    return [{ eventId: row.id, sender: row.sender, ts: row.ts, act, answer }];
  });
}

export function contactUpdates(rows: readonly UpdateRow[]): ContactUpdate[] {
  return rows.flatMap((row) => {
    const parsed = contactUpdateContent.safeParse(open(row.c).content);
    if (!parsed.success) return [];
    const { act, caseRoomId } = parsed.data;
    return [{ eventId: row.id, sender: row.sender, ts: row.ts, act, caseRoomId }];
  });
}

/** Brings a question's or contact's row up to date with its updates. Call inside the transaction that changed them. */
export async function refold(db: CacheDatabase, target: string): Promise<void> {
  await refoldAll(db, new Set([target]));
}

/** Brings every question and contact among these up to date. Call as {@link refold}. */
export async function refoldAll(db: CacheDatabase, targets: ReadonlySet<string>): Promise<void> {
  if (targets.size === 0) return;
  const ids = [...targets];
  const [questions, contacts] = await Promise.all([db.questions.bulkGet(ids), db.contacts.bulkGet(ids)]);
  const asked = questions.filter((row) => row !== undefined);
  const recorded = contacts.filter((row) => row !== undefined);
  if (asked.length > 0) await db.questions.bulkPut(await Promise.all(asked.map((row) => foldedQuestion(db, row))));
  if (recorded.length > 0) await db.contacts.bulkPut(await Promise.all(recorded.map((row) => foldedContact(db, row))));
}

async function foldedQuestion(db: CacheDatabase, question: QuestionRow): Promise<QuestionRow> {
  const { state } = foldQuestion(question.asker, questionUpdates(await updatesOf(db, question)));
  const answers = await db.messages
    .where('[roomId+threadId+sort]')
    .between([question.roomId, question.id, Dexie.minKey], [question.roomId, question.id, Dexie.maxKey])
    .filter((answer) => answer.state !== 'redacted')
    .toArray();
  return {
    ...question,
    status: state.status,
    assignee: state.assignee ?? '',
    answer: state.answer ?? '',
    answers: answers.length,
    lastTs: Math.max(question.ts, ...answers.map((answer) => answer.ts)),
  };
}

async function foldedContact(db: CacheDatabase, contact: ContactRow): Promise<ContactRow> {
  const { state } = foldContact(contactUpdates(await updatesOf(db, contact)));
  return {
    ...contact,
    status: state.status,
    assignee: state.assignee ?? '',
    caseRoomId: state.caseRoomId ?? '',
  };
}
