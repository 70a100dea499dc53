import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import { open } from '../../../cache/sealing';
import type { Message } from './queries';

/** Messages that are looked through for one of one's own. */
const lookedThrough = 50;

/** The newest text of one's own in a room's talk or a thread, to be mended; null where there is none among the newest. */
export async function ownNewestText(
  db: CacheDatabase,
  roomId: string,
  threadId: string,
  self: string,
): Promise<Message | null> {
  const rows = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, threadId, Dexie.minKey], [roomId, threadId, Dexie.maxKey])
    .reverse()
    .limit(lookedThrough)
    .toArray();
  const row = rows.find(({ sender, state, c }) => sender === self && state !== 'failed' && open(c).kind === 'text');
  if (!row) return null;
  const { id, sort, sender, ts, state, txnId, c } = row;
  return { id, sort, sender, ts, state, txnId, content: open(c) };
}
