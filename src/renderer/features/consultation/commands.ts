import type { Language } from '../../../domain/codes';
import { applyToQuestion, type QuestionAct } from '../../../domain/consultation';
import { questionText } from '../../../domain/plain-text';
import type { ServiceContent } from '../../../domain/service';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { watchTake } from '../../data/refused-takes';
import { questionOf, type AskForm } from './ask-form';
import type { QuestionSnapshot } from './queries';

/** Asks a room. The deadline is counted from now, whenever the homeserver comes to have the question. */
export function ask(
  account: Account,
  roomId: string,
  form: AskForm,
  { service, language }: { service: ServiceContent; language: Language },
): Promise<string> {
  const question = questionOf(form, Date.now(), service);
  return perform(account, { kind: 'message', roomId, body: questionText(question, language), question });
}

/**
 * Changes a question's status, where the rule allows it as far as this device knows. The room's order has the last
 * word: a take may turn out to be second.
 */
export async function changeQuestion(
  account: Account,
  { question, state }: Pick<QuestionSnapshot, 'question' | 'state'>,
  act: QuestionAct,
  answer?: string,
): Promise<void> {
  if (!applyToQuestion(state, { act, sender: account.userId, answer }).ok) return;
  await perform(account, {
    kind: 'question-update',
    roomId: question.roomId,
    questionId: question.id,
    update: { v: 1, act, answer },
  });
  if (act === 'take') watchTake(account, question.id);
}
