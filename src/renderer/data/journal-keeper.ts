import { liveQuery } from '../../cache/live-query';
import { enqueue, journalledAct } from '../../cache/outbox';
import { readStatus } from '../../cache/status';
import type { JournalEntry } from '../../preload/contract';
import type { Account } from './account';

/**
 * Keeps the journal and the outbox in step: what the journal holds and the outbox has lost is put back, and what has
 * left the outbox is settled in the journal.
 * @returns stops keeping
 */
export function keepJournal(account: Account): () => void {
  let stop = () => {};
  let stopped = false;
  void replay(account)
    .catch(() => {
      // The journal stays as it is; the next start replays it.
    })
    .then(() => {
      if (!stopped) stop = settleWhatLeaves(account);
    });
  return () => {
    stopped = true;
    stop();
  };
}

async function replay({ db, host, userId }: Account): Promise<void> {
  const pending = await host.journalPending(userId);
  const settled: string[] = [];
  for (const entry of pending) {
    const parsed = parseEntry(entry);
    // What cannot be read is left where it is: a later version may read it.
    if (!parsed) continue;
    await enqueue(db, { txnId: entry.txnId, userId, createdAt: entry.createdAt, ...parsed });
    if (!(await db.outbox.get(entry.txnId))) settled.push(entry.txnId);
  }
  if (settled.length > 0) await host.journalSettle(settled);
}

function parseEntry(entry: JournalEntry) {
  try {
    const parsed = journalledAct.safeParse(JSON.parse(entry.act));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function settleWhatLeaves({ db, host, session }: Account): () => void {
  let seen = new Set<string>();
  /** The acts that wait, or null where the cache is no longer this session's: an emptied cache settles nothing. */
  const waitingActs = async () => {
    const epoch = await readStatus(db, 'epoch');
    return epoch?.epoch === session.cacheEpoch ? db.outbox.toCollection().primaryKeys() : null;
  };
  const subscription = liveQuery(() => db.transaction('r', db.status, db.outbox, waitingActs)).subscribe({
    next(keys) {
      if (!keys) return;
      const waiting = new Set(keys);
      const gone = [...seen].filter((txnId) => !waiting.has(txnId));
      seen = waiting;
      // What fails to be settled now is settled at the next start, when the replay finds it confirmed.
      if (gone.length > 0) host.journalSettle(gone).catch(() => {});
    },
    // A cache that was closed or deleted under the page: the journal keeps everything.
    error() {},
  });
  return () => subscription.unsubscribe();
}
