import { z } from 'zod';
import type { CacheDatabase } from '../../../../cache/database';
import { open, seal } from '../../../../cache/sealing';
import { letGoOfBytes } from '../../../../cache/uploads';
import { sentAttachment, uploadIds, type SentAttachment } from '../../../../domain/message/attachment';

/** A recording that has not been sent yet, kept with the drafts of its conversation: its bytes wait, encrypted. */

const clipDraft = z.object({ clip: sentAttachment });

const keyOf = (place: string) => `${place}|voice`;

export async function readClip(db: CacheDatabase, place: string): Promise<SentAttachment | null> {
  const row = await db.drafts.get(keyOf(place));
  if (!row) return null;
  const draft = clipDraft.safeParse(JSON.parse(open(row.c).text));
  return draft.success ? draft.data.clip : null;
}

export async function keepClip(db: CacheDatabase, place: string, clip: SentAttachment): Promise<void> {
  await db.drafts.put({ place: keyOf(place), c: seal({ text: JSON.stringify({ clip }) }) });
}

/** Forgets a recording, and deletes its bytes where no act sends them. */
export async function dropClip(db: CacheDatabase, place: string, clip: SentAttachment): Promise<void> {
  await db.drafts.delete(keyOf(place));
  await letGoOfBytes(db, uploadIds(clip));
}
