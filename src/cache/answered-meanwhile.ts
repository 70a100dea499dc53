import { isAdministrative } from '../domain/circle/circle-acts';
import type { Act } from '../domain/act';
import { foldQuestion } from '../domain/consultation/question-fold';
import type { QuestionEvent, QuestionStatus } from '../domain/consultation/question-life';
import type { CacheDatabase } from './database';
import { markOutbox, tryAgain } from './outbox';
import { asAsked, questionSteps } from './refold';
import { open, seal } from './sealing';

const stillWaiting: ReadonlySet<QuestionStatus> = new Set(['open', 'taken', 'waiting']);
const ends: ReadonlySet<QuestionEvent> = new Set(['answer', 'close', 'move']);

/** The question that an act answers: a message in its thread that does nothing else to it. */
function answeredQuestion(act: Act): string | undefined {
  if (isAdministrative(act)) return undefined;
  const isWords = act.kind === 'attachment' || (act.kind === 'message' && !act.update);
  return isWords ? act.threadId : undefined;
}

/** Whether an act answers a question of another that waited for an answer, as far as its writer knew. */
export async function answersOpen(db: CacheDatabase, act: Act, userId: string): Promise<boolean> {
  const id = answeredQuestion(act);
  const question = id === undefined ? undefined : await db.questions.get(id);
  return question !== undefined && question.asker !== userId && stillWaiting.has(question.status);
}

/** Whether another has ended the question that an act answers, which waited when that was written. */
export async function wasAnsweredMeanwhile(db: CacheDatabase, txnId: string, userId: string): Promise<boolean> {
  const row = await db.outbox.get(txnId);
  const details = row && open(row.c);
  if (!details?.answersOpen) return false;
  const id = answeredQuestion(details.act);
  const question = id === undefined ? undefined : await db.questions.get(id);
  if (!question || stillWaiting.has(question.status)) return false;
  const { history } = foldQuestion(asAsked(question), await questionSteps(db, question));
  const end = history.findLast(({ act, refusal }) => refusal === null && ends.has(act));
  return end !== undefined && end.sender !== userId;
}

/** Sends an answer that another was before as a word on the answer that was marked. */
export async function sendAsComment(db: CacheDatabase, txnId: string, answerId: string): Promise<void> {
  await db.transaction('rw', [db.outbox, db.messages], async () => {
    const row = await db.outbox.get(txnId);
    const details = row && open(row.c);
    if (!row || (details?.act.kind !== 'message' && details?.act.kind !== 'attachment')) return;
    await db.outbox.update(txnId, { c: seal({ ...details, act: { ...details.act, replyTo: answerId } }) });
    await db.messages.where('txnId').equals(txnId).modify({ replyTo: answerId });
  });
  await sendAllTheSame(db, txnId);
}

/** Sends an answer though another was first: its writer knows by now. */
export async function sendAllTheSame(db: CacheDatabase, txnId: string): Promise<void> {
  await markOutbox(db, txnId, { details: { answersOpen: false } });
  await tryAgain(db, txnId);
}
