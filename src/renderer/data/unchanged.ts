type Fields = Record<string, unknown>;

/**
 * A live query gives new objects each time it is read, also for what has not changed. This gives the former ones for
 * every part that is the same as before, so that what was drawn from them is not drawn again.
 * @param next plain data; rows of a list are told apart by their `id` or `roomId`, else by their place
 */
export function unchanged<Value>(former: Value | undefined, next: Value): Value {
  // What `merged` gives is `former`, `next`, or made of the parts of both where they are equal.
  return merged(former, next) as Value;
}

function merged(former: unknown, next: unknown): unknown {
  if (Object.is(former, next)) return former;
  if (Array.isArray(next)) return Array.isArray(former) ? mergedList(former, next) : next;
  if (!isFields(next) || !isFields(former)) return next;
  return mergedFields(former, next);
}

function mergedList(former: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const known = new Map(former.map((item, index) => [nameOf(item, index), item]));
  const list = next.map((item, index) => merged(known.get(nameOf(item, index)), item));
  return list.length === former.length && list.every((item, index) => Object.is(item, former[index])) ? former : list;
}

function nameOf(item: unknown, index: number): unknown {
  return isFields(item) ? (item['id'] ?? item['roomId'] ?? index) : index;
}

function mergedFields(former: Fields, next: Fields): Fields {
  const keys = Object.keys(next);
  const fields: Fields = {};
  let isSame = keys.length === Object.keys(former).length;
  for (const key of keys) {
    fields[key] = merged(former[key], next[key]);
    isSame &&= key in former && Object.is(fields[key], former[key]);
  }
  return isSame ? former : fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
