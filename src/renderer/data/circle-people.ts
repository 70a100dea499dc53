import { Dexie } from 'dexie';
import { useLiveQuery } from './use-live-query';
import { useMemo, useState } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { useAccount } from './account';
import { servingIn } from './places';
import { useRooms, type Rooms } from './rooms';
import { unchanged } from './unchanged';

/** Who is in the circles and the organisation, as far as this device knows, by the space's id. */
export type CirclePeople = ReadonlyMap<string, ReadonlySet<string>>;

const nobody: ReadonlySet<string> = new Set();

/** The people of the spaces that this person is in; undefined until they are read. */
export function useCirclePeople(): CirclePeople | undefined {
  const { db } = useAccount();
  const rooms = useRooms();
  const [read] = useState(makeReader);
  const spaces = [...(rooms?.values() ?? [])].filter(
    ({ kind, membership }) => membership === 'join' && (kind === 'circle' || kind === 'organisation'),
  );
  const ids = rooms && spaces.map(({ roomId }) => roomId).join(' ');
  const found = useLiveQuery(async () => (ids === undefined ? undefined : read(db, ids)), [db, ids, read]);
  return useMemo(() => found && new Map(Object.entries(found).map(([id, userIds]) => [id, new Set(userIds)])), [found]);
}

/** Those who are asked in a room: the people of its circle, or of the organisation. */
export function peopleAsked(people: CirclePeople, rooms: Rooms, roomId: string): ReadonlySet<string> {
  return people.get(servingIn(rooms, rooms.get(roomId)) ?? '') ?? nobody;
}

function makeReader(): (db: CacheDatabase, ids: string) => Promise<Record<string, string[]>> {
  let former: Record<string, string[]> | undefined;
  return async (db, ids) => {
    const spaces = ids.split(' ').filter(Boolean);
    const members = await Dexie.Promise.all(spaces.map((roomId) => membersOf(db, roomId)));
    former = unchanged(former, Object.fromEntries(spaces.map((id, index) => [id, members[index] ?? []])));
    return former;
  };
}

async function membersOf(db: CacheDatabase, roomId: string): Promise<string[]> {
  const rows = await db.members
    .where('[roomId+userId]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter(({ membership }) => membership === 'join')
    .toArray();
  return rows.map(({ userId }) => userId);
}
