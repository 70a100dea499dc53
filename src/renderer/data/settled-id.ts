import { Dexie, type PromiseExtended } from 'dexie';
import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import { isLocalEventId, txnIdOfLocal } from '../../domain/act';
import { useAccount } from './account';

/** Event ids, with the local ids under which this window knew them first. */
const firstIds = new Map<string, string>();

/**
 * The id under which a message is found now: a local id is followed to the event's own, so that a screen opened
 * before the homeserver had the message does not lose it. Read it in the query that needs the message, or there is a
 * moment between the two without one.
 * @returns a promise of Dexie's own: a live query that first awaits another loses sight of what it reads after it
 */
export function settledId(db: CacheDatabase, id: string): PromiseExtended<string> {
  if (!isLocalEventId(id)) return Dexie.Promise.resolve(id);
  return db.messages.get(id).then((waiting) => {
    if (waiting) return id;
    const copy = db.messages.where('txnId').equals(txnIdOfLocal(id)).first();
    return copy.then((message) => {
      if (!message) return id;
      firstIds.set(message.id, id);
      return message.id;
    });
  });
}

/**
 * The id under which this window knew a message first. What is keyed by it stays on the screen, with the words that are
 * being written there, when the homeserver gives the message another id.
 */
export function firstId(id: string): string {
  return firstIds.get(id) ?? id;
}

/** See {@link settledId}. */
export function useSettledId(id: string): string {
  const { db } = useAccount();
  const found = useLiveQuery(() => settledId(db, id).then((settled) => ({ id, settled })), [db, id]);
  // Until the new one is read, a live query gives what it read for the former.
  return found?.id === id ? found.settled : id;
}
