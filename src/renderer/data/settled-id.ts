import { useLiveQuery } from 'dexie-react-hooks';
import { isLocalEventId, localEventId } from '../../domain/act';
import { useAccount } from './account';

/**
 * Follows a message from its local id to the event's own, so that a screen opened before the homeserver had it does
 * not lose it.
 * @returns the id under which the message is found now
 */
export function useSettledId(id: string): string {
  const { db } = useAccount();
  const settled = useLiveQuery(async () => {
    if (!isLocalEventId(id) || (await db.messages.get(id))) return id;
    const copies = await db.messages
      .where('txnId')
      .equals(id.slice(localEventId('').length))
      .toArray();
    return copies[0]?.id ?? id;
  }, [db, id]);
  return settled ?? id;
}
