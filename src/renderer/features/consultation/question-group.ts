import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import type { QuestionRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { updatesOf } from '../../../cache/updates-of';
import { questionUpdateContent, type QuestionElsewhere } from '../../../domain/consultation/consultation';
import { useAccount } from '../../data/account';

/** The same question in other places, as far as this person can see it. */
export interface QuestionGroup {
  /** In how many places it was asked. */
  size: number;
  others: Pick<QuestionRow, 'id' | 'roomId' | 'status'>[];
  /** Where it was answered, if that is why it is closed here. */
  answeredIn: QuestionElsewhere | null;
}

/** What a question has in common with others; null where it was asked in one place alone. */
export function useQuestionGroup(questionId: string): QuestionGroup | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readGroup(db, questionId), [db, questionId]);
}

async function readGroup(db: CacheDatabase, questionId: string): Promise<QuestionGroup | null> {
  const row = await db.questions.get(questionId);
  if (!row?.group) return null;
  const [same, message, updates] = await Promise.all([
    db.questions.where('group').equals(row.group).toArray(),
    db.messages.get(questionId),
    updatesOf(db, row),
  ]);
  const content = message && open(message.c);
  const others = same.filter(({ id, asker }) => id !== row.id && asker === row.asker);
  const size = content?.kind === 'question' ? (content.question.group?.size ?? 0) : 0;
  // Of several that close it the last in the room's order counts, as long as it is closed.
  const closing = updates.map(({ c }) => questionUpdateContent.safeParse(open(c).content).data).findLast(isClosing);
  return {
    size: Math.max(size, others.length + 1),
    others,
    answeredIn: row.status === 'closed' ? (closing?.answeredIn ?? null) : null,
  };
}

function isClosing(update: { act: string } | undefined): boolean {
  return update?.act === 'close';
}
