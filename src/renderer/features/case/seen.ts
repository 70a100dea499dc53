import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import { isReadable } from '../../../cache/unread';
import { useAccount } from '../../data/account';
import { useReaders, type Reader } from '../../data/readers';

/** What somebody has read of a case's talk, as far as she lets it be seen. */
export type Seen = { kind: 'all' } | { kind: 'until'; ts: number } | { kind: 'nothing' };

interface Said {
  sender: string;
  sort: number;
  ts: number;
}

/** Newest messages that are looked through; who has read none of them has not been here for long. */
const lookedThrough = 100;

async function readNewest(db: CacheDatabase, roomId: string): Promise<Said[]> {
  const rows = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, '', Dexie.minKey], [roomId, '', Dexie.maxKey])
    .reverse()
    .filter(isReadable)
    .limit(lookedThrough)
    .toArray();
  return rows.map(({ sender, sort, ts }) => ({ sender, sort, ts }));
}

/**
 * What each has read. Whoever has said something has read what stood before it.
 * @param newest of the talk, the newest first
 */
export function seenOf(userId: string, readers: readonly Reader[], newest: readonly Said[]): Seen {
  const reader = readers.find(({ id }) => id === userId);
  const own = newest.find(({ sender }) => sender === userId);
  if (!reader && !own) return { kind: 'nothing' };
  const readTo = Math.max(reader?.sort ?? -Infinity, own?.sort ?? -Infinity);
  const others = newest.find(({ sender }) => sender !== userId);
  if (!others || others.sort <= readTo) return { kind: 'all' };
  const last = newest.find(({ sort }) => sort <= readTo);
  return { kind: 'until', ts: last?.ts ?? reader?.ts ?? 0 };
}

/** Tells what each has read of a case's talk; undefined until it is read. */
export function useSeen(roomId: string): ((userId: string) => Seen) | undefined {
  const { db } = useAccount();
  const readers = useReaders(roomId, '');
  const newest = useLiveQuery(() => readNewest(db, roomId), [db, roomId]);
  return newest && ((userId) => seenOf(userId, readers, newest));
}
