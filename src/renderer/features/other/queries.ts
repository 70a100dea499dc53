import { useLiveQuery } from 'dexie-react-hooks';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';

/** Rooms of no kind of Piiri's own: invitations first, then the newest. */
export function useOtherRooms(): RoomRow[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const rooms = await db.rooms.where('kind').equals('other').toArray();
    return rooms
      .filter((room) => room.membership === 'join' || room.membership === 'invite')
      .sort(
        (one, other) =>
          Number(other.membership === 'invite') - Number(one.membership === 'invite') || other.lastTs - one.lastTs,
      );
  }, [db]);
}
