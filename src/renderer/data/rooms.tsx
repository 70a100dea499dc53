import { useLiveQuery } from './use-live-query';
import { createContext, use, useLayoutEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { useAccount } from './account';
import { unchanged } from './unchanged';

/** Every room of the cache by its id; rows that are the same as before are the same objects. */
export type Rooms = ReadonlyMap<string, RoomRow>;

/** The rooms as they were read last, for whoever wants to know of one part of them. */
interface RoomsNow {
  rooms: Rooms | undefined;
  tell: (rooms: Rooms) => void;
  subscribe: (listener: () => void) => () => void;
}

const RoomsContext = createContext<RoomsNow | null>(null);

/** Reads the rooms once for all screens. */
export function RoomsProvider({ children }: { children: ReactNode }) {
  const { db } = useAccount();
  const [now] = useState(makeRoomsNow);
  const [read] = useState(makeReader);
  const rooms = useLiveQuery(() => read(db), [db, read]);
  useLayoutEffect(() => {
    if (rooms) now.tell(rooms);
  }, [now, rooms]);
  return <RoomsContext value={now}>{children}</RoomsContext>;
}

function makeRoomsNow(): RoomsNow {
  const listeners = new Set<() => void>();
  const now: RoomsNow = {
    rooms: undefined,
    tell(rooms) {
      now.rooms = rooms;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return now;
}

/** Gives the former map as long as no room has changed. */
function makeReader(): (db: CacheDatabase) => Promise<Rooms> {
  let former: { rows: readonly RoomRow[]; rooms: Rooms } | undefined;
  return async (db) => {
    const rows = unchanged<readonly RoomRow[]>(former?.rows, await db.rooms.toArray());
    if (former?.rows !== rows) former = { rows, rooms: new Map(rows.map((room) => [room.roomId, room])) };
    return former.rooms;
  };
}

/**
 * Something about the rooms, drawn again only when it becomes another.
 * @param select gives the same object or value as long as nothing has changed; undefined rooms are not read yet
 */
export function useFromRooms<Value>(select: (rooms: Rooms | undefined) => Value): Value {
  const now = use(RoomsContext);
  if (!now) throw new Error('useFromRooms outside RoomsProvider');
  return useSyncExternalStore(now.subscribe, () => select(now.rooms));
}

/** Every room; undefined until they are read. */
export function useRooms(): Rooms | undefined {
  return useFromRooms((rooms) => rooms);
}

/** One room; undefined until it is read or where the cache does not have it. */
export function useRoom(roomId: string | null): RoomRow | undefined {
  return useFromRooms((rooms) => (roomId === null ? undefined : rooms?.get(roomId)));
}
