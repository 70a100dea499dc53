import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import type { MessageRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { Attachment } from '../../../domain/message/attachment';

/** A picture or film of a talk, as the viewer shows it. */
export interface Picture {
  id: string;
  roomId: string;
  threadId: string;
  sort: number;
  sender: string;
  ts: number;
  attachment: Attachment;
}

/** Rows that are read at a time in looking for the next picture. */
const page = 100;

export async function pictureOf(db: CacheDatabase, id: string): Promise<Picture | null> {
  const row = await db.messages.get(id);
  return row ? asPicture(row) : null;
}

/** The picture before or after one, in the same talk or thread, as far as the cache holds it. */
export async function neighbour(
  db: CacheDatabase,
  { roomId, threadId, sort }: Picture,
  direction: 'before' | 'after',
): Promise<Picture | null> {
  let from = sort;
  for (;;) {
    const talk = [roomId, threadId] as const;
    const places = db.messages.where('[roomId+threadId+sort]');
    const inOrder =
      direction === 'before'
        ? places.between([...talk, Dexie.minKey], [...talk, from], true, false).reverse()
        : places.between([...talk, from], [...talk, Dexie.maxKey], false, true);
    const rows = await inOrder.limit(page).toArray();
    for (const row of rows) {
      const picture = asPicture(row);
      if (picture) return picture;
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return null;
    from = last.sort;
  }
}

function isSeen({ type }: Attachment): boolean {
  return type === 'image' || type === 'video';
}

function asPicture({ id, roomId, threadId, sort, sender, ts, c }: MessageRow): Picture | null {
  const content = open(c);
  if (content.kind !== 'attachment' || !isSeen(content.attachment)) return null;
  return { id, roomId, threadId, sort, sender, ts, attachment: content.attachment };
}
