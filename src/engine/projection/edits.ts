import { Dexie } from 'dexie';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { MessageContent, MessageRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import { richText } from '../../domain/rich-text';

/** As the projection leaves it. */
const editContent = z.object({ body: z.string(), rich: richText.optional() });
type EditContent = z.infer<typeof editContent>;

/** Those of the messages that anything cached relates to, and that may so have been edited before they came. */
export async function withEarlierEdits(db: CacheDatabase, ids: readonly string[]): Promise<string[]> {
  const updates = await Promise.all(ids.map((id) => updatesAt(db, id).count()));
  return ids.filter((_, index) => updates[index]);
}

/** Shows a message as its newest edit leaves it; only its own sender's edits, in its own room, count. */
export async function applyEdits(db: CacheDatabase, target: string): Promise<void> {
  const row = await db.messages.get(target);
  if (row) await db.messages.update(target, { c: seal(withEdit(open(row.c), await newestEdit(db, row))) });
}

/** @param edit the newest edit's words, or null where there is none or none is left */
function withEdit(content: MessageContent, edit: EditContent | null): MessageContent {
  if (content.kind !== 'text') return content;
  const { mentionsMe, original = content.body } = content;
  const originalRich = content.original === undefined ? content.rich : content.originalRich;
  const shown = edit ?? { body: original, rich: originalRich };
  return {
    kind: 'text',
    body: shown.body,
    ...(shown.rich && { rich: shown.rich }),
    mentionsMe,
    edited: edit !== null,
    ...(edit && { original, ...(originalRich && { originalRich }) }),
  };
}

async function newestEdit(
  db: CacheDatabase,
  { id, roomId, sender }: Pick<MessageRow, 'id' | 'roomId' | 'sender'>,
): Promise<EditContent | null> {
  const rows = await updatesAt(db, id)
    .filter((row) => row.roomId === roomId && row.sender === sender)
    .toArray();
  const edits = rows.flatMap((row) => {
    const { type, content } = open(row.c);
    const parsed = type === 'edit' ? editContent.safeParse(content) : null;
    return parsed?.success ? [parsed.data] : [];
  });
  return edits.at(-1) ?? null;
}

function updatesAt(db: CacheDatabase, target: string) {
  return db.updates.where('[target+sort]').between([target, Dexie.minKey], [target, Dexie.maxKey]);
}
