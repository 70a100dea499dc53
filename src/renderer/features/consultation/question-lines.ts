import { useMemo } from 'react';
import { useQuestion } from './queries';
import { useHistoryWords } from './use-history-words';

/** A line between the messages of a question's thread; features/conversation shows it. */
export interface QuestionLine {
  id: string;
  sort: number;
  isAfter: boolean;
  ts: number;
  words: string;
}

/** What happened to a question, as lines at their places in its thread. */
export function useQuestionLines(questionId: string): QuestionLine[] {
  const history = useQuestion(questionId)?.history;
  const wordsOf = useHistoryWords();
  return useMemo(
    () =>
      (history ?? []).flatMap((entry) => {
        const words = wordsOf(entry);
        const { eventId: id, sort, ts, act } = entry;
        return words === null ? [] : [{ id, sort, ts, words, isAfter: act === 'reply' }];
      }),
    [history, wordsOf],
  );
}
