import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../cache/database';
import { localSortBase } from '../../cache/outbox';

/** An event as its neighbours in the room's order know it. */
export interface EventPlace {
  id: string;
  sort: number;
  ts: number;
}

/** The newest event of a room below a place. */
export async function eventBelow(db: CacheDatabase, roomId: string, sort: number): Promise<EventPlace | null> {
  const [from, to] = [
    [roomId, Dexie.minKey],
    [roomId, sort],
  ];
  const [message, update] = await Promise.all([
    db.messages.where('[roomId+sort]').between(from, to, true, false).reverse().filter(isEvent).first(),
    db.updates.where('[roomId+sort]').between(from, to, true, false).last(),
  ]);
  return message && update ? (message.sort > update.sort ? message : update) : (message ?? update ?? null);
}

/** The oldest event of a room above a place, of those that the homeserver has. */
export async function eventAbove(db: CacheDatabase, roomId: string, sort: number): Promise<EventPlace | null> {
  const [from, to] = [
    [roomId, sort],
    [roomId, localSortBase],
  ];
  const [message, update] = await Promise.all([
    db.messages.where('[roomId+sort]').between(from, to, false, false).filter(isEvent).first(),
    db.updates.where('[roomId+sort]').between(from, to, false, false).first(),
  ]);
  return message && update ? (message.sort < update.sort ? message : update) : (message ?? update ?? null);
}

function isEvent({ state }: { state: string }): boolean {
  return state !== 'gap';
}
