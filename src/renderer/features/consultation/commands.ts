import type { Language } from '../../../domain/codes';
import type { QuestionAct, QuestionUpdateContent } from '../../../domain/consultation/consultation';
import { deadline } from '../../../domain/service/deadline';
import { passText } from '../../../domain/message/plain-text';
import { outcomeOf } from '../../../domain/consultation/question-fold';
import type { ServiceContent } from '../../../domain/service/service';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { watchAct } from '../../data/refused-acts';
import type { QuestionSnapshot } from './queries';

/** What an act says beside its kind. */
export type ActDetails = Pick<QuestionUpdateContent, 'answer' | 'reason' | 'helped' | 'due'>;

/**
 * Changes a question's status, where the rule allows it as far as this device knows. The room's order has the last
 * word: a take may turn out to be second.
 */
export async function changeQuestion(
  account: Account,
  { question, state }: Pick<QuestionSnapshot, 'question' | 'state'>,
  act: QuestionAct,
  details: ActDetails = {},
): Promise<void> {
  if (!outcomeOf(state, { act, sender: account.userId }).ok) return;
  await perform(account, {
    kind: 'question-update',
    roomId: question.roomId,
    questionId: question.id,
    update: { v: 1, act, ...details },
  });
  watchAct(account, question.id);
}

/** Opens a question again: an answer is promised anew, counted from now. */
export function reopenQuestion(
  account: Account,
  snapshot: Pick<QuestionSnapshot, 'question' | 'state'>,
  service: ServiceContent,
): Promise<void> {
  const due = deadline(snapshot.question.urgency, Date.now(), service);
  return changeQuestion(account, snapshot, 'reopen', { due });
}

/** Says something in a question's thread that changes the question too, as any Matrix client reads it. */
async function sayInThread(
  account: Account,
  { question, state }: Pick<QuestionSnapshot, 'question' | 'state'>,
  update: QuestionUpdateContent,
  body: string,
): Promise<void> {
  if (!outcomeOf(state, { ...update, sender: account.userId }).ok) return;
  const { roomId, id: threadId } = question;
  await perform(account, { kind: 'message', roomId, threadId, body, update });
  watchAct(account, threadId);
}

/** Passes a question to a colleague, who is told. */
export function passQuestion(
  account: Account,
  snapshot: Pick<QuestionSnapshot, 'question' | 'state'>,
  { to, name, note, language }: { to: string; name: string; note: string; language: Language },
): Promise<void> {
  return sayInThread(account, snapshot, { v: 1, act: 'pass', to }, passText(name, note, language));
}

/** Asks the asker back; until she has answered, the promise stands still. */
export function askBack(
  account: Account,
  snapshot: Pick<QuestionSnapshot, 'question' | 'state'>,
  text: string,
): Promise<void> {
  return sayInThread(account, snapshot, { v: 1, act: 'ask-back', to: snapshot.question.asker }, text);
}
