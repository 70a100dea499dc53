import type { Language } from '../../../domain/codes';
import { questionText } from '../../../domain/plain-text';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { askTxnId, questionsOf, type AskedPlace, type AskForm } from './ask-form';

/**
 * Asks in every place of a form. The deadline is counted from now, whenever the homeserver comes to have the question.
 * What was interrupted may be done again: each place is asked once.
 */
export async function ask(
  account: Account,
  form: AskForm,
  title: string,
  places: readonly AskedPlace[],
  { language, nameOf }: { language: Language; nameOf: (userId: string) => string },
): Promise<void> {
  for (const { roomId, question } of questionsOf(form, title, places, Date.now())) {
    const body = questionText(question, language, nameOf);
    await perform(account, { kind: 'message', roomId, body, question }, askTxnId(form.askId, roomId));
  }
}
