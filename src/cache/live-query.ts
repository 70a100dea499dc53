import { liveQuery as observed, type Observable } from 'dexie';
import { zones } from './dexie-zones';

/** Past this it is given as it was read. One reading in ten is lost sight of on a busy machine. */
const attempts = 6;

/**
 * Reads the cache, and reads it again whenever something of what it read has changed. Dexie follows what belongs to a
 * query through promises of its own, and loses sight of it now and then where an `async` function awaits another one:
 * what is read after that could change and the query would never know. Such a reading is made once more.
 */
export function liveQuery<Value>(read: () => Value | Promise<Value>): Observable<Value> {
  // An `async` function, by which Dexie knows that there will be promises that are not its own.
  return observed(async () => {
    const zone = zones.PSD;
    for (let attempt = 1; ; attempt += 1) {
      const value = await zones.usePSD(zone, read);
      if (zones.PSD.subscr === zone.subscr || attempt === attempts) return value;
    }
  });
}
