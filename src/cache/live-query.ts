import { liveQuery as observed, type Observable } from 'dexie';

/**
 * Reads the cache, and reads it again whenever something of what it read has changed. Dexie follows what belongs to a
 * query through promises of its own. Only of an `async` function that awaits does it know that there will be others too;
 * of one that merely passes on a promise it loses sight once one reading awaits another, and what is read after that
 * could change and the query would never know.
 */
export function liveQuery<Value>(read: () => Value | Promise<Value>): Observable<Value> {
  return observed(async () => await read());
}

/** Resolves with the first reading that is as wanted; rejects when one fails, and when the waiting is ended. */
export function untilRead<Value>(
  read: () => Value | Promise<Value>,
  isWanted: (value: Value) => boolean,
  ended?: AbortSignal,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(read).subscribe({
      next(value) {
        if (isWanted(value)) settle(() => resolve(value));
      },
      error: (error: unknown) => settle(() => reject(error)),
    });
    const abort = () => settle(() => reject(new Error('ended')));
    ended?.addEventListener('abort', abort);

    function settle(done: () => void): void {
      ended?.removeEventListener('abort', abort);
      // The first answer may come before there is a subscription to end.
      queueMicrotask(() => subscription.unsubscribe());
      done();
    }
  });
}
