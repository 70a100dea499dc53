import { useLiveQuery } from '../../data/use-live-query';
import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import type { MessageContent, MessageRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';

/** The place before all that a thread may hold; unlike infinity it can be kept. */
const beforeAll = Number.MIN_SAFE_INTEGER;

/** What is shown of it: the newest. */
const shown = 3;

/** A message by which another may have answered. */
export interface Said extends Pick<MessageRow, 'id' | 'sender' | 'ts'> {
  content: MessageContent;
}

export interface AnsweredThread {
  roomId: string;
  threadId: string;
  asker: string;
}

/** The place in the room's order of a thread's newest message that has one. */
export async function newestPlace(
  db: CacheDatabase,
  { roomId, threadId }: Pick<AnsweredThread, 'roomId' | 'threadId'>,
): Promise<number> {
  const newest = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, threadId, Dexie.minKey], [roomId, threadId, Dexie.maxKey])
    .reverse()
    .filter(({ state }) => state === 'sent')
    .first();
  return newest?.sort ?? beforeAll;
}

/**
 * What others than the asker have written after a place in the room's order, the newest. The asker answers nobody, and
 * is told nothing.
 */
export async function saidAfter(
  db: CacheDatabase,
  { roomId, threadId, asker }: AnsweredThread,
  self: string,
  after: number,
): Promise<Said[]> {
  if (self === asker) return [];
  const rows = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, threadId, after], [roomId, threadId, Dexie.maxKey], false)
    .filter(({ sender, state, c }) => sender !== self && sender !== asker && state === 'sent' && isSaid(open(c)))
    .toArray();
  return rows.slice(-shown).map(({ id, sender, ts, c }) => ({ id, sender, ts, content: open(c) }));
}

function isSaid({ kind }: MessageContent): boolean {
  return kind === 'text' || kind === 'file';
}

const nothing: Said[] = [];

/** {@link saidAfter} as it becomes known; nothing while nothing is being written. */
export function useSaidAfter({ roomId, threadId, asker }: AnsweredThread, after: number | null): Said[] {
  const { db, userId } = useAccount();
  const said = useLiveQuery(
    async () => (after === null ? nothing : saidAfter(db, { roomId, threadId, asker }, userId, after)),
    [db, roomId, threadId, asker, userId, after],
  );
  return said ?? nothing;
}
