import { useLiveQuery } from './use-live-query';
import type { StatusKey, StatusRows } from '../../cache/status-rows';
import { readStatus } from '../../cache/status';
import { useAccount } from './account';

/** A single value about the whole cache, as it changes; undefined until it was first written. */
export function useStatus<Key extends StatusKey>(key: Key): StatusRows[Key] | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readStatus(db, key), [db, key]);
}
