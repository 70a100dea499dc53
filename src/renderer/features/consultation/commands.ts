import { applyToQuestion, type QuestionAct } from '../../../domain/consultation';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { watchTake } from '../../data/refused-takes';
import type { QuestionSnapshot } from './queries';

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
