import { useLiveQuery } from '../../data/use-live-query';
import { indexedUnder } from '../../../cache/client-index';
import type { CacheDatabase } from '../../../cache/database';
import type { ClientIdentifiers } from '../../../domain/contact/client-keys';
import { useAccount } from '../../data/account';
import { asContact, type Contact } from './queries';

/** More are not shown of one client; the newest are. */
const shownLimit = 50;

async function readSameClient(
  db: CacheDatabase,
  client: ClientIdentifiers,
  except: string | undefined,
): Promise<Contact[]> {
  const keys = indexedUnder(db.indexKey, client);
  if (keys.length === 0) return [];
  const rows = await db.contacts.where('clientKeys').anyOf(keys).distinct().toArray();
  const rooms = await db.rooms.bulkGet([...new Set(rows.map(({ roomId }) => roomId))]);
  const inboxes = new Set(rooms.flatMap((room) => (room?.membership === 'join' ? [room.roomId] : [])));
  return rows
    .filter(({ id, roomId }) => id !== except && inboxes.has(roomId))
    .sort((one, other) => other.ts - one.ts)
    .slice(0, shownLimit)
    .map(asContact);
}

/**
 * The contacts of the same client across the inboxes this person is in, found by personal identity code and phone
 * number, the newest first; undefined until they are read.
 */
export function useSameClient({ identityCode, phone }: ClientIdentifiers, except?: string): Contact[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    // The cache is open, and has its key, once something has been read of it.
    await db.status.get('clientIndex');
    return readSameClient(db, { identityCode, phone }, except);
  }, [db, identityCode, phone, except]);
}
