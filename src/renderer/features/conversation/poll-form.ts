import { tidy } from '../../../domain/folding';
import type { Poll } from '../../../domain/message/poll';

export interface PollForm {
  question: string;
  answers: { id: string; text: string }[];
  /** One may choose more than one answer. */
  several: boolean;
  disclosed: boolean;
}

export function emptyPoll(): PollForm {
  const answers = [crypto.randomUUID(), crypto.randomUUID()].map((id) => ({ id, text: '' }));
  return { question: '', answers, several: false, disclosed: true };
}

/** The poll that a form asks; null while it lacks its question or two answers that differ. */
export function pollOf({ question, answers, several, disclosed }: PollForm): Poll | null {
  const filled = answers.map(({ id, text }) => ({ id, text: tidy(text) })).filter(({ text }) => text !== '');
  const isAmbiguous = new Set(filled.map(({ text }) => text)).size < filled.length;
  if (!question.trim() || filled.length < 2 || isAmbiguous) return null;
  return { question: question.trim(), answers: filled, disclosed, maxSelections: several ? filled.length : 1 };
}
