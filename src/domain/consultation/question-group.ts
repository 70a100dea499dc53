import type { QuestionStatus } from './question-life';

/** One of the questions by which the same thing is asked in several places. */
export interface GroupedQuestion {
  id: string;
  roomId: string;
  /** What they have in common; empty for a question that is asked in one place. */
  group: string;
  asker: string;
  /** Who holds it, or an empty string. */
  assignee: string;
  status: QuestionStatus;
  /** The marked answer's event id, or an empty string. */
  answer: string;
}

/** That a question need not be answered any more, because the same was answered elsewhere. */
export interface ElsewhereNews<Question extends GroupedQuestion> {
  question: Question;
  answered: Question;
}

/** Whether a question has been answered, be it closed since. */
export function isAnswered({ status, answer }: Pick<GroupedQuestion, 'status' | 'answer'>): boolean {
  return status === 'answered' || answer !== '';
}

/** The statuses in which somebody has still to answer. */
const waiting: ReadonlySet<string> = new Set(['open', 'taken', 'waiting']);

function waits({ status }: GroupedQuestion): boolean {
  return waiting.has(status);
}

/**
 * What a person's device tells the places of a question that was answered in another of them: her own questions, and
 * those that she holds. Only who asked the one can have asked the other: anybody can write a group's name.
 */
export function newsOfAnswers<Question extends GroupedQuestion>(
  questions: readonly Question[],
  self: string,
): ElsewhereNews<Question>[] {
  return [...groupsOf(questions).values()].flatMap((group) => {
    const answered = group.find(isAnswered);
    if (!answered) return [];
    return group
      .filter((question) => waits(question) && (question.asker === self || question.assignee === self))
      .map((question) => ({ question, answered }));
  });
}

function groupsOf<Question extends GroupedQuestion>(questions: readonly Question[]): Map<string, Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    if (question.group === '') continue;
    const name = `${question.asker} ${question.group}`;
    groups.set(name, [...(groups.get(name) ?? []), question]);
  }
  return groups;
}

/**
 * The transaction id of telling it: the same on every device, so that it is told once. Who opens the question again
 * after that wants an answer of her own there, and is not told once more.
 */
export function newsTxnId({ question, answered }: ElsewhereNews<GroupedQuestion>): string {
  return `elsewhere.${plain(question.id)}.${plain(answered.id)}`;
}

function plain(id: string): string {
  return id.replace(/[^a-zA-Z0-9_-]/g, '');
}
