import type { CacheDatabase } from './database';
import type { StatusKey, StatusRows } from './status-rows';
import { open, seal } from './sealing';

/** Reads a single value about the whole cache; undefined until it was first written. */
export async function readStatus<Key extends StatusKey>(
  db: CacheDatabase,
  key: Key,
): Promise<StatusRows[Key] | undefined> {
  const row = await db.status.get(key);
  // A key's row is written by writeStatus alone, with the value of that key.
  return row && (open(row.c) as StatusRows[Key]);
}

export async function writeStatus<Key extends StatusKey>(
  db: CacheDatabase,
  key: Key,
  value: StatusRows[Key],
): Promise<void> {
  await db.status.put({ key, c: seal<StatusRows[StatusKey]>(value) });
}

/** Counts events of Piiri's that could not be parsed. */
export async function countMalformed(db: CacheDatabase, malformed: number): Promise<void> {
  if (malformed === 0) return;
  const { count } = (await readStatus(db, 'quarantine')) ?? { count: 0 };
  await writeStatus(db, 'quarantine', { count: count + malformed });
}
