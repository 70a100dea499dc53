import { Dexie, type IntervalTreeNode, type ObservabilitySet } from 'dexie';

/** A tree of more levels than this holds some twenty ranges or more. */
const levels = 5;

/**
 * Lets other threads hear of this thread's large commits in one span of keys for each index. Each of their live queries
 * merges what every commit has changed into a record of its own, and of a response with many rooms that are hundreds of
 * keys for dozens of queries, in one task of the interface. A query may be read again for nothing then; none is left
 * out. Call once, before anything is written: Dexie tells those who listen in the reverse of their order, and its own
 * posting to other threads after all of them.
 */
export function tellLargeChangesBroadly(): void {
  Dexie.on('storagemutated', broaden);
}

/** @param changes what a commit has changed, by index; what is large in it is put broadly */
export function broaden(changes: ObservabilitySet): void {
  for (const [index, ranges] of Object.entries(changes)) {
    if ('from' in ranges && ranges.d > levels) changes[index] = spanOf(ranges);
  }
}

function spanOf(ranges: IntervalTreeNode): IntervalTreeNode {
  let first = ranges;
  while (first.l) first = first.l;
  let last = ranges;
  while (last.r) last = last.r;
  return { from: first.from, to: last.to, d: 1 };
}
