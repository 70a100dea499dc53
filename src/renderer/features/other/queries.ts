import { useMemo } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { useRooms } from '../../data/rooms';

/** Rooms of no kind of Piiri's own: invitations first, then the newest. */
export function useOtherRooms(): RoomRow[] | undefined {
  const rooms = useRooms();
  return useMemo(
    () =>
      rooms &&
      [...rooms.values()]
        .filter(({ kind, membership }) => kind === 'other' && (membership === 'join' || membership === 'invite'))
        .sort(
          (one, other) =>
            Number(other.membership === 'invite') - Number(one.membership === 'invite') || other.lastTs - one.lastTs,
        ),
    [rooms],
  );
}
