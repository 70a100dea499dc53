import { liveQuery } from 'dexie';
import type { CacheDatabase } from '../../src/cache/database';
import type { OutboxRow } from '../../src/cache/rows';

/** Waits until the outbox is as wanted, and no longer than 20 seconds; a pause of the sender's is cut short, as when the network comes back. */
export function outboxOf(db: CacheDatabase, wanted: (rows: OutboxRow[]) => boolean): Promise<OutboxRow[]> {
  return new Promise((resolve, reject) => {
    let last: OutboxRow[] = [];
    const network = setInterval(() => globalThis.dispatchEvent(new Event('online')), 5);
    const patience = setTimeout(() => {
      clearInterval(network);
      reject(new Error(`the outbox stayed at ${JSON.stringify(last)}`));
    }, 20_000);
    const subscription = liveQuery(() => db.outbox.orderBy('seq').toArray()).subscribe({
      next: (rows) => {
        last = rows;
        if (!wanted(rows)) return;
        clearInterval(network);
        clearTimeout(patience);
        queueMicrotask(() => subscription.unsubscribe());
        resolve(rows);
      },
      error: reject,
    });
  });
}
