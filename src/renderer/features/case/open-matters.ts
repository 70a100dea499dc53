import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import type { WorkItemRow } from '../../../cache/work-item-row';
import type { WorkItemKind } from '../../../domain/work-items/work-item';
import { useAccount } from '../../data/account';
import { readUnrecorded } from '../../data/recording';

/**
 * What is still open in a case: something agreed on, what was said and is not recorded, or somebody who was asked along
 * and has not come. A record is never open.
 */
export interface OpenMatter {
  what: Exclude<WorkItemKind, 'record'> | 'unrecorded' | 'invitation';
  count: number;
}

/** What closing a case would leave undone, in the order in which it is told. */
export async function readOpenMatters(db: CacheDatabase, roomId: string): Promise<OpenMatter[]> {
  const [items, unrecorded, invited] = await Dexie.Promise.all([
    db.workItems
      .where('roomId')
      .equals(roomId)
      .filter(({ isOpen }) => isOpen)
      .toArray(),
    readUnrecorded(db, roomId),
    db.members
      .where('[roomId+userId]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .filter(({ membership }) => membership === 'invite')
      .count(),
  ]);
  const counts = new Map<OpenMatter['what'], number>();
  for (const { kind } of items.filter((item) => !isPastReception(item)))
    if (kind !== 'record') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  counts.set('unrecorded', unrecorded.length);
  counts.set('invitation', invited);
  return [...counts].flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []));
}

/** A remote reception takes place by itself: once it has begun, nothing of it is left to be done. */
function isPastReception({ kind, due }: Pick<WorkItemRow, 'kind' | 'due'>): boolean {
  return kind === 'booking' && due !== null && due < Date.now();
}

export function useOpenMatters(roomId: string): OpenMatter[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readOpenMatters(db, roomId), [db, roomId]);
}
