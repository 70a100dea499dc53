import { liveQuery } from '../../cache/live-query';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import { requestProblem } from '../session/problems';

const pauseBeforeTellingAgainMs = 30_000;

/**
 * Tells the homeserver what this person has said on this device and it does not know yet, as soon as it can be told.
 * @param untold whether there is such; watched, so it reads the cache and nothing else
 * @param tell tells all of it and notes in the cache what is told; false, or a rejection, when it is worth telling
 * again later
 * @returns what ends it
 */
export function keepTelling(
  connectivity: Connectivity,
  untold: () => Promise<boolean>,
  tell: () => Promise<boolean>,
): () => void {
  const ended = new AbortController();
  let isTelling = false;
  const tellAll = async (): Promise<void> => {
    // What is said meanwhile is seen when this is told.
    if (isTelling || !connectivity.isOnline || ended.signal.aborted) return;
    isTelling = true;
    const isDone = await tell().catch(() => false);
    isTelling = false;
    if (ended.signal.aborted || !(await untold())) return;
    if (!isDone) await pauseOrNetwork(pauseBeforeTellingAgainMs, ended.signal);
    await tellAll();
  };
  // What cannot be read from a cache that is being closed is told after the next start.
  const tellQuietly = () => void tellAll().catch(() => undefined);
  const subscription = liveQuery(untold).subscribe((is) => {
    if (is) tellQuietly();
  });
  const stopListening = connectivity.onChange((online) => {
    if (online) tellQuietly();
  });
  return () => {
    ended.abort();
    subscription.unsubscribe();
    stopListening();
  };
}

/** The rows that the homeserver does not know yet. All are read at once: a filter of the database's goes row by row. */
export async function notTold<Row extends { told: boolean }>(all: PromiseLike<Row[]>): Promise<Row[]> {
  return (await all).filter(({ told }) => !told);
}

/** Makes a request once; false when it is worth making again later. What the homeserver refuses, it refuses for good. */
export async function isTold(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    return requestProblem(error).kind === 'refused';
  }
}
