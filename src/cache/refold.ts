import { contactUpdateContent, foldContact, type ContactUpdate } from '../domain/contact';
import { foldQuestion, questionUpdateContent, type QuestionUpdate } from '../domain/consultation';
import type { CacheDatabase } from './database';
import type { UpdateRow } from './rows';
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
  const question = await db.questions.get(target);
  if (question) {
    const { state } = foldQuestion(question.asker, questionUpdates(await updatesOf(db, question)));
    const answers = await db.messages
      .where('[roomId+threadId+sort]')
      .between([question.roomId, target, Dexie.minKey], [question.roomId, target, Dexie.maxKey])
      .filter((answer) => answer.state !== 'redacted')
      .toArray();
    await db.questions.update(target, {
      status: state.status,
      assignee: state.assignee ?? '',
      answer: state.answer ?? '',
      answers: answers.length,
      lastTs: Math.max(question.ts, ...answers.map((answer) => answer.ts)),
    });
    return;
  }
  const contact = await db.contacts.get(target);
  if (contact) {
    const { state } = foldContact(contactUpdates(await updatesOf(db, contact)));
    await db.contacts.update(target, {
      status: state.status,
      assignee: state.assignee ?? '',
      caseRoomId: state.caseRoomId ?? '',
    });
  }
}
