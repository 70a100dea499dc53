import { liveQuery } from '../../../cache/live-query';
import { useEffect, useRef } from 'react';
import { enquiryNews, type EnquiryNews } from '../../../cache/enquiry-news';
import { enquiryAnswerText, enquiryEndedText } from '../../../domain/work-items/enquiry-text';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { perform } from '../../data/perform';
import { currentLanguage } from '../../i18n';

/** Brings back to a case what became of the questions that this person has asked from it, wherever she is. */
export function EnquiryKeeper() {
  const account = useAccount();
  const nameOf = useNames();
  const names = useRef(nameOf);
  useEffect(() => {
    names.current = nameOf;
  }, [nameOf]);
  useEffect(() => {
    const watching = liveQuery(() => enquiryNews(account.db, account.userId)).subscribe({
      // What could not be kept on this device is told when the cache changes next, or by another device.
      next: (news) => void tell(news).catch(() => {}),
      error: () => {},
    });
    async function tell(news: readonly EnquiryNews[]): Promise<void> {
      for (const one of news) {
        const { roomId, itemId, txnId, update } = one;
        const body = wordsOf(one, names.current);
        const workItemUpdate = { kind: 'enquiry' as const, update };
        await perform(account, { kind: 'message', roomId, body, replyTo: itemId, workItemUpdate }, txnId);
      }
    }
    return () => watching.unsubscribe();
  }, [account]);
  return null;
}

/** As much of an answer as goes into the case; the rest is read where it was given. */
const longestAnswer = 30_000;

function wordsOf({ topic, update, given }: EnquiryNews, nameOf: (userId: string) => string): string {
  const language = currentLanguage();
  switch (update.act) {
    case 'answer':
      return enquiryAnswerText(
        {
          topic,
          given: given && { by: nameOf(given.author), ts: given.ts, words: given.words.slice(0, longestAnswer) },
        },
        language,
      );
    case 'end':
      return enquiryEndedText(topic, update.reason, language);
    default:
      return assertNever(update.act);
  }
}
