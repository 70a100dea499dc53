import { questionUpdateContent } from '../domain/consultation/consultation';
import { foldQuestion, type AskedQuestion, type QuestionStep } from '../domain/consultation/question-fold';
import type { CacheDatabase } from './database';
import { foldedContacts } from './fold-contact';
import { foldedWorkItems } from './fold-work-item';
import type { MessageRow, QuestionRow, UpdateRow } from './rows';
import { updatesOf } from './updates-of';
import { open } from './sealing';
import { Dexie } from 'dexie';

/** A question as it was asked, for folding. */
export function asAsked({
  asker,
  movedBy,
  ts,
  firstDue,
}: Pick<QuestionRow, 'asker' | 'movedBy' | 'ts' | 'firstDue'>): AskedQuestion {
  return { asker, movedBy, ts, due: firstDue };
}

/** Something that happened to a question, with its place in the room's order. */
export type PlacedStep = QuestionStep & Pick<UpdateRow, 'sort'>;

/**
 * What happened to a question, in the room's order: its updates, and what its asker has written in its thread, which
 * answers what she was asked back.
 * @param thread the thread's messages, where the caller has read them
 */
export async function questionSteps(
  db: CacheDatabase,
  question: Pick<QuestionRow, 'id' | 'roomId' | 'asker'>,
  thread?: readonly MessageRow[],
): Promise<PlacedStep[]> {
  const updates = (await updatesOf(db, question)).flatMap(asStep);
  if (!updates.some(({ act }) => act === 'ask-back')) return updates;
  const replies = (thread ?? (await threadOf(db, question))).filter(
    ({ sender, state }) => sender === question.asker && hasSaid.has(state),
  );
  const said = replies.map(({ id, sender, ts, sort }): PlacedStep => ({ eventId: id, sender, ts, sort, act: 'reply' }));
  // A message that is an update too is the update first.
  return [...updates, ...said].sort((one, other) => one.sort - other.sort);
}

/** The states of a message that says something, or will. */
const hasSaid: ReadonlySet<MessageRow['state']> = new Set(['sent', 'queued', 'sending']);

/** An update row as the domain folds it; a content that does not parse changes nothing. */
function asStep({ id: eventId, sender, ts, sort, c }: UpdateRow): PlacedStep[] {
  const parsed = questionUpdateContent.safeParse(open(c).content);
  if (!parsed.success) return [];
  const { v: _, ...update } = parsed.data;
  return [{ ...update, eventId, sender, ts, sort }];
}

/** The messages of a question's thread in the room's order. */
async function threadOf(db: CacheDatabase, { id, roomId }: Pick<QuestionRow, 'id' | 'roomId'>): Promise<MessageRow[]> {
  return db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, id, Dexie.minKey], [roomId, id, Dexie.maxKey])
    .toArray();
}

/** Brings a question's, contact's or work item's row up to date with its updates. Call inside the transaction that changed them. */
export async function refold(db: CacheDatabase, target: string): Promise<void> {
  await refoldAll(db, new Set([target]));
}

/** Brings every question, contact and work item among these up to date. Call as {@link refold}. */
export async function refoldAll(db: CacheDatabase, targets: ReadonlySet<string>): Promise<void> {
  if (targets.size === 0) return;
  const ids = [...targets];
  const [questions, contacts, items] = await Promise.all([
    db.questions.bulkGet(ids),
    db.contacts.bulkGet(ids),
    db.workItems.bulkGet(ids),
  ]);
  const asked = questions.filter((row) => row !== undefined);
  const recorded = contacts.filter((row) => row !== undefined);
  if (asked.length > 0) await db.questions.bulkPut(await Promise.all(asked.map((row) => foldedQuestion(db, row))));
  const made = items.filter((row) => row !== undefined);
  if (recorded.length > 0) await db.contacts.bulkPut(await foldedContacts(db, recorded));
  if (made.length > 0) await db.workItems.bulkPut(await foldedWorkItems(db, made));
}

/** Whether a message of a question's thread is a file that was asked with it: that answers nothing. */
export function isAskedWith(
  { asker }: Pick<QuestionRow, 'asker'>,
  { sender, ofQuestion }: Pick<MessageRow, 'sender' | 'ofQuestion'>,
): boolean {
  return ofQuestion === true && sender === asker;
}

async function foldedQuestion(db: CacheDatabase, question: QuestionRow): Promise<QuestionRow> {
  const thread = await threadOf(db, question);
  const { state } = foldQuestion(asAsked(question), await questionSteps(db, question, thread));
  const answers = thread.filter((answer) => answer.state !== 'redacted' && !isAskedWith(question, answer));
  return {
    ...question,
    status: state.status,
    askedAt: state.promise.askedAt,
    due: state.promise.due,
    pauses: state.promise.pauses,
    changedAt: state.changedAt,
    assignee: state.assignee ?? '',
    passedBy: state.passedBy ?? '',
    answer: state.answer ?? '',
    answers: answers.length,
    lastTs: Math.max(question.ts, ...answers.map((answer) => answer.ts)),
  };
}
