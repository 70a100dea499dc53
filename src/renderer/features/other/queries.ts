import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { keepUnchanged } from '../../data/unchanged';

/** Rooms of no kind of Piiri's own: invitations first, then the newest. */
export function useOtherRooms(): RoomRow[] | undefined {
  const { db } = useAccount();
  const [unchanged] = useState(() => keepUnchanged<RoomRow>(({ roomId }) => roomId));
  return useLiveQuery(async () => {
    const rooms = await db.rooms.where('kind').equals('other').toArray();
    const shown = rooms
      .filter((room) => room.membership === 'join' || room.membership === 'invite')
      .sort(
        (one, other) =>
          Number(other.membership === 'invite') - Number(one.membership === 'invite') || other.lastTs - one.lastTs,
      );
    return unchanged(shown);
  }, [db]);
}
