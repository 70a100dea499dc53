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
