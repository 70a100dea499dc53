import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import { useAccount } from './account';
import { unchanged } from './unchanged';

/** What tells one reading of a kind from another. */
type Question = readonly (string | number | boolean | null)[];

interface Answer<Value> {
  key: string;
  value: Value;
}

/**
 * A way of reading the cache whose last answers are remembered, so that what was shown before is shown at once when it
 * is opened again, and read anew meanwhile. There is no other way to these answers than the reading itself.
 */
export interface Reading<Asked extends Question, Value> {
  read: (db: CacheDatabase, ...asked: Asked) => Promise<Answer<Value>>;
  recall: (db: CacheDatabase, ...asked: Asked) => Answer<Value> | undefined;
}

/** @param kept how many answers are remembered; those asked for longest ago are forgotten */
export function remembered<Asked extends Question, Value>(
  kept: number,
  read: (db: CacheDatabase, ...asked: Asked) => Promise<Value>,
): Reading<Asked, Value> {
  const byCache = new WeakMap<CacheDatabase, Map<string, Answer<Value>>>();

  function remember(db: CacheDatabase, answer: Answer<Value>): Answer<Value> {
    const answers = byCache.get(db) ?? new Map<string, Answer<Value>>();
    byCache.set(db, answers);
    const former = answers.get(answer.key);
    const value = unchanged(former?.value, answer.value);
    const now = former && former.value === value ? former : { ...answer, value };
    answers.delete(answer.key);
    answers.set(answer.key, now);
    for (const key of [...answers.keys()].slice(0, Math.max(0, answers.size - kept))) answers.delete(key);
    return now;
  }

  return {
    read: async (db, ...asked) => remember(db, { key: keyOf(asked), value: await read(db, ...asked) }),
    recall: (db, ...asked) => byCache.get(db)?.get(keyOf(asked)),
  };
}

function keyOf(asked: Question): string {
  return asked.join(' ');
}

/** The answer as it changes; until it is read, the remembered one, or else that to the question before. */
export function useReading<Asked extends Question, Value>(
  reading: Reading<Asked, Value>,
  ...asked: Asked
): Value | undefined {
  const { db } = useAccount();
  const found = useLiveQuery(() => reading.read(db, ...asked), [db, reading, ...asked]);
  const answer = found?.key === keyOf(asked) ? found : (reading.recall(db, ...asked) ?? found);
  return answer?.value;
}
