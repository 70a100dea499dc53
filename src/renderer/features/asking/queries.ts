import type { CacheDatabase } from '../../../cache/database';
import { plainWords } from '../../../cache/plain-words';
import { open } from '../../../cache/sealing';

/** A question that was asked before, with what answered it. */
export interface AskedBefore {
  questionId: string;
  roomId: string;
  topic: string;
  text: string;
  answer: string;
  ts: number;
}

/** The words of questions that were found, in the order in which they were found. */
export async function readAskedBefore(db: CacheDatabase, questionIds: readonly string[]): Promise<AskedBefore[]> {
  const rows = await db.questions.bulkGet([...questionIds]);
  const known = rows.flatMap((row) => (row ? [row] : []));
  const answers = await db.messages.bulkGet(known.map(({ answer }) => answer));
  return known.map(({ id, roomId, ts, c }, index) => {
    const message = answers[index];
    const content = message && open(message.c);
    const answer = content ? plainWords(content) : '';
    return { questionId: id, roomId, ts, ...open(c), answer };
  });
}
