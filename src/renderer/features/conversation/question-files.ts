import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { isAskedWith } from '../../../cache/refold';
import { open } from '../../../cache/sealing';
import type { Attachment } from '../../../domain/message/attachment';
import { settledId } from '../../data/settled-id';

export interface QuestionFile {
  /** Of its message. */
  id: string;
  attachment: Attachment;
}

/** The files that a question was asked with, in their order. */
export async function readQuestionFiles(db: CacheDatabase, id: string): Promise<QuestionFile[]> {
  const question = await db.questions.get(await settledId(db, id));
  if (!question) return [];
  const thread = await db.messages
    .where('[roomId+threadId+sort]')
    .between([question.roomId, question.id, Dexie.minKey], [question.roomId, question.id, Dexie.maxKey])
    .toArray();
  return thread.flatMap((row) => {
    const content = open(row.c);
    const isFile = isAskedWith(question, row) && content.kind === 'attachment';
    return isFile ? [{ id: row.id, attachment: content.attachment }] : [];
  });
}
