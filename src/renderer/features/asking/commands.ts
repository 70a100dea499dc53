import type { Language } from '../../../domain/codes';
import { localEventId } from '../../../domain/act';
import { uploadIds } from '../../../domain/message/attachment';
import { questionText } from '../../../domain/message/plain-text';
import type { EnquiryContent } from '../../../domain/work-items/enquiry';
import { enquiryText } from '../../../domain/work-items/enquiry-text';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { askTxnId, questionsOf, type AskedPlace, type AskForm } from './ask-form';

/**
 * Asks in every place of a form, with its files in the question's thread. The deadline is counted from now, whenever the homeserver comes to have the question.
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
    const txnId = askTxnId(form.askId, roomId);
    await perform(account, { kind: 'message', roomId, body, question }, txnId);
    for (const attachment of form.files) {
      const at = { roomId, threadId: localEventId(txnId) };
      const named = `${txnId}.${uploadIds(attachment).join('.')}`;
      await perform(account, { kind: 'attachment', caption: '', attachment, ofQuestion: true, ...at }, named);
    }
  }
}

/** Tells a case that something was asked elsewhere: the one place that knows of both. */
export async function noteInCase(
  account: Account,
  { askId }: Pick<AskForm, 'askId'>,
  topic: string,
  places: readonly AskedPlace[],
  { roomId, language }: { roomId: string; language: Language },
): Promise<void> {
  const asked = places.map((place) => ({
    roomId: place.roomId,
    questionId: localEventId(askTxnId(askId, place.roomId)),
    place: place.name,
  }));
  const content: EnquiryContent = { v: 1, topic, asked };
  const workItem = { kind: 'enquiry' as const, content };
  await perform(
    account,
    { kind: 'message', roomId, body: enquiryText(content, language), workItem },
    `${askId}.enquiry`,
  );
}
