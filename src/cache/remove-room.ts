import { Dexie } from 'dexie';
import type { CacheDatabase } from './database';
import type { MessageContent } from './rows';
import { open } from './sealing';

function tablesOf(db: CacheDatabase) {
  return [
    ...[db.rooms, db.members, db.states, db.lostEdits, db.messages, db.updates, db.relations, db.questions],
    ...[db.contacts, db.workItems, db.readMarks, db.threadMarks, db.receipts, db.noticeChoices, db.typing],
    ...[db.unreadMarks, db.drafts, db.media],
  ];
}

/** Removes all that the cache holds of a room: what was said in it, what was made of that, and files shown from it. */
export async function removeRoom(db: CacheDatabase, roomId: string): Promise<void> {
  const all = [
    [roomId, Dexie.minKey],
    [roomId, Dexie.maxKey],
  ] as const;
  await db.transaction('rw', tablesOf(db), async () => {
    const messages = db.messages.where('[roomId+sort]').between(...all);
    const urls = (await messages.toArray()).flatMap(({ c }) => addressesIn(open(c)));
    await db.media.bulkDelete(urls);
    await messages.delete();
    for (const table of [db.updates.where('[roomId+sort]'), db.questions.where('[roomId+lastTs]')]) {
      await table.between(...all).delete();
    }
    await db.contacts
      .where('[roomId+ts]')
      .between(...all)
      .delete();
    await db.relations
      .where('[roomId+id]')
      .between(...all)
      .delete();
    await db.members
      .where('[roomId+userId]')
      .between(...all)
      .delete();
    await db.states
      .where('[roomId+type]')
      .between(...all)
      .delete();
    await db.threadMarks
      .where('[roomId+threadId]')
      .between(...all)
      .delete();
    await db.receipts
      .where('[roomId+userId+threadId]')
      .between([roomId, Dexie.minKey, Dexie.minKey], [roomId, Dexie.maxKey, Dexie.maxKey])
      .delete();
    await db.workItems.where('roomId').equals(roomId).delete();
    await db.lostEdits.where('roomId').equals(roomId).delete();
    await db.drafts.where('place').startsWith(roomId).delete();
    for (const table of [db.readMarks, db.noticeChoices, db.typing, db.unreadMarks, db.rooms]) {
      await table.delete(roomId);
    }
  });
}

/** Where the bytes are that a message shows. */
function addressesIn(content: MessageContent): string[] {
  if (content.kind !== 'attachment') return [];
  const { source, thumbnail } = content.attachment;
  return [source, thumbnail?.source].flatMap((from) => (from && from.kind !== 'local' ? [from.url] : []));
}
