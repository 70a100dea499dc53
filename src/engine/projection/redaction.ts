import type { CacheDatabase } from '../../cache/database';
import { applyEdits, hideUpdate } from '../../cache/edits';
import { refoldAround } from '../../cache/relation-rows';
import { refold } from '../../cache/refold';
import { foldRelations } from '../../cache/relations';
import { hiddenThread, type MessageContent } from '../../cache/rows';
import { seal } from '../../cache/sealing';

/** Takes away what an event of the same room stands for, and leaves a row in its place. */
export async function redact(db: CacheDatabase, roomId: string, target: string): Promise<void> {
  const update = await db.updates.get(target);
  const row = await db.messages.get(target);
  if (update?.roomId === roomId && row) await db.updates.delete(target);
  else if (update?.roomId === roomId) {
    await hideUpdate(db, update);
    await refoldAround(db, update);
    return;
  }
  if (row?.roomId !== roomId) return;
  const c = seal<MessageContent>({ kind: 'redacted' });
  await db.messages.update(target, { state: 'redacted', original: undefined, replyTo: undefined, c });
  await applyEdits(db, target);
  await db.questions.delete(target);
  await db.contacts.delete(target);
  await db.workItems.delete(target);
  if (!row.threadId || row.threadId === hiddenThread) return;
  await refold(db, row.threadId);
  await foldRelations(db, [{ roomId, id: row.threadId }]);
}
