import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds. Rejects with `what` when it does not within the limit. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { limitMs = 60_000, everyMs = 50 } = {},
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for this: ${what}`);
    await sleep(everyMs);
  }
}

/** Does the same to every item, at most `width` at once. Gives the results in the items' order. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results: Value[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
