/** What people have done and this device has not kept yet: a window that closed now would lose it. */
const beingKept = new Set<Promise<unknown>>();

/** Counts as being kept until it has ended, whatever comes of it. */
export function keepBeforeClosing<Value>(keeping: Promise<Value>): Promise<Value> {
  beingKept.add(keeping);
  const forget = () => void beingKept.delete(keeping);
  keeping.then(forget, forget);
  return keeping;
}

export function isAnythingBeingKept(): boolean {
  return beingKept.size > 0;
}

export async function untilAllIsKept(): Promise<void> {
  while (beingKept.size > 0) await Promise.allSettled([...beingKept]);
}
