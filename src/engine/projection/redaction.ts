import type { CacheDatabase } from '../../cache/database';
import { refold } from '../../cache/refold';
import { hiddenThread, type MessageContent } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { applyEdits } from './edits';

/** Takes away what an event of the same room stands for, and leaves a row in its place. */
export async function redact(db: CacheDatabase, roomId: string, target: string): Promise<void> {
  const update = await db.updates.get(target);
  const row = await db.messages.get(target);
  if (update?.roomId === roomId && row) await db.updates.delete(target);
  else if (update?.roomId === roomId) {
    const { id, sort, ts, sender, txnId } = update;
    await db.updates.delete(target);
    const c = seal<MessageContent>({ kind: 'hidden' });
    await db.messages.put({ id, roomId, sort, ts, sender, txnId, threadId: hiddenThread, state: 'sent', c });
    if (open(update.c).type === 'edit') await applyEdits(db, update.target);
    else await refold(db, update.target);
    return;
  }
  if (row?.roomId !== roomId) return;
  await db.messages.update(target, { state: 'redacted', c: seal<MessageContent>({ kind: 'redacted' }) });
  await db.questions.delete(target);
  await db.contacts.delete(target);
  if (row.threadId) await refold(db, row.threadId);
}
