// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- this is the hook that others import
import { useObservable } from 'dexie-react-hooks';
import { liveQuery } from '../../cache/live-query';

/** What a reading of the cache gives, as it changes; undefined until it was first read. */
export function useLiveQuery<Value>(read: () => Value | Promise<Value>, deps: unknown[]): Value | undefined {
  return useObservable<Value>(() => liveQuery(read), deps);
}
