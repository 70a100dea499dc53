import { useMemo } from 'react';
import { useAccount } from '../../data/account';
import { useQuestion } from './queries';
import { useHistoryWords } from './use-history-words';

/** A line between the messages of a question's thread; features/conversation shows it. */
export interface QuestionLine {
  id: string;
  sort: number;
  isAfter: boolean;
  ts: number;
  words: string;
  isNews: boolean;
}

/** What happened to a question, as lines at their places in its thread, and who asked it. */
export function useQuestionLines(questionId: string): { lines: QuestionLine[]; asker: string } {
  const { userId } = useAccount();
  const snapshot = useQuestion(questionId);
  const history = snapshot?.history;
  const asker = snapshot?.question.asker ?? '';
  const wordsOf = useHistoryWords();
  return useMemo(() => {
    const lines = (history ?? []).flatMap((entry): QuestionLine[] => {
      const words = wordsOf(entry);
      const { eventId: id, sort, ts, act, sender, refusal } = entry;
      // Another has ended it: an answer may not be needed any more.
      const isNews = (act === 'answer' || act === 'close') && refusal === null && sender !== userId;
      return words === null ? [] : [{ id, sort, ts, words, isAfter: act === 'reply', isNews }];
    });
    return { lines, asker };
  }, [history, asker, wordsOf, userId]);
}
