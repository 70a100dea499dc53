import { useLiveQuery } from 'dexie-react-hooks';
import type { CacheDatabase } from '../../cache/database';
import { isLocalEventId, txnIdOfLocal } from '../../domain/act';
import { useAccount } from './account';

/**
 * The id under which a message is found now: a local id is followed to the event's own, so that a screen opened
 * before the homeserver had the message does not lose it. Read it in the query that needs the message, or there is a
 * moment between the two without one.
 */
export async function settledId(db: CacheDatabase, id: string): Promise<string> {
  if (!isLocalEventId(id) || (await db.messages.get(id))) return id;
  const copies = await db.messages.where('txnId').equals(txnIdOfLocal(id)).toArray();
  return copies[0]?.id ?? id;
}

/** See {@link settledId}. */
export function useSettledId(id: string): string {
  const { db } = useAccount();
  return useLiveQuery(() => settledId(db, id), [db, id]) ?? id;
}
