import { useLiveQuery } from '../../data/use-live-query';
import { useCallback } from 'react';
import { z } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import type { DraftRow } from '../../../cache/rows';
import { open, seal } from '../../../cache/sealing';
import { useAccount } from '../../data/account';

export interface Ticks {
  /** Ids of the messages that are chosen for the entry of a group chat. */
  ticked: ReadonlySet<string>;
  tick: (ids: readonly string[], isTicked: boolean) => void;
}

const ids = z.array(z.string());
const nothing: ReadonlySet<string> = new Set();

function placeOf(roomId: string): string {
  return `record-ticks:${roomId}`;
}

function idsIn(row: DraftRow | undefined): ReadonlySet<string> {
  if (!row) return nothing;
  try {
    return new Set(ids.safeParse(JSON.parse(open(row.c).text)).data);
  } catch {
    return nothing;
  }
}

/** The messages that this person has chosen for the entry; kept where drafts are, until they are recorded. */
export function useTicks(roomId: string): Ticks {
  const { db } = useAccount();
  const ticked = useLiveQuery(() => db.drafts.get(placeOf(roomId)).then(idsIn), [db, roomId]) ?? nothing;
  const tick = useCallback(
    // What cannot be kept shows unticked.
    (changed: readonly string[], isTicked: boolean) => void changeTicks(db, roomId, changed, isTicked).catch(() => {}),
    [db, roomId],
  );
  return { ticked, tick };
}

async function changeTicks(
  db: CacheDatabase,
  roomId: string,
  changed: readonly string[],
  isTicked: boolean,
): Promise<void> {
  await db.transaction('rw', db.drafts, async () => {
    const place = placeOf(roomId);
    const next = new Set(idsIn(await db.drafts.get(place)));
    for (const id of changed) {
      if (isTicked) next.add(id);
      else next.delete(id);
    }
    if (next.size > 0) await db.drafts.put({ place, c: seal({ text: JSON.stringify([...next]) }) });
    else await db.drafts.delete(place);
  });
}

export async function forgetTicks(db: CacheDatabase, roomId: string): Promise<void> {
  await db.drafts.delete(placeOf(roomId));
}
