import { useLiveQuery } from '../../data/use-live-query';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { open } from '../../../cache/sealing';
import type { KnownCircle } from '../../../domain/directory/directory-csv-circles';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useRooms } from '../../data/rooms';

/** The circles in use that this person has heard of, with what she may do in them. */
export function useKnownCircles(): readonly KnownCircle[] {
  const { db, userId } = useAccount();
  const rooms = useRooms();
  const circles = useMemo(
    () => [...(rooms?.values() ?? [])].filter(({ kind, c }) => kind === 'circle' && !open(c).archived),
    [rooms],
  );
  const people = useLiveQuery(
    () =>
      peopleIn(
        db,
        circles.map(({ roomId }) => roomId),
      ),
    [db, circles],
  );
  return useMemo(
    () =>
      circles.map((circle) => ({
        roomId: circle.roomId,
        name: roomName(circle),
        mayManage: mayIn(circle, userId, 'manage-people'),
        people: new Set(people?.get(circle.roomId)),
      })),
    [circles, people, userId],
  );
}

async function peopleIn(db: CacheDatabase, roomIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await Promise.all(
    roomIds.map((roomId) => db.members.where('[roomId+userId]').between([roomId, ''], [roomId, '\uffff']).toArray()),
  );
  const within = rows.map((members) =>
    members.flatMap(({ userId, membership }) => (membership === 'join' || membership === 'invite' ? [userId] : [])),
  );
  return new Map(roomIds.map((roomId, index) => [roomId, within[index] ?? []]));
}
