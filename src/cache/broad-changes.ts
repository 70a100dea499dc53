import { Dexie, type IntervalTreeNode, type ObservabilitySet } from 'dexie';

/** A tree of more levels than this holds some twenty ranges or more. */
const levels = 5;

/**
 * Lets the live queries of this thread hear of a large commit in one span of keys for each index. Each of them merges
 * what every commit has changed into a record of its own, and of a response with many rooms that are thousands of keys,
 * in one task of the interface. A query may be read again for nothing then; none is left out. Call before the first one.
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
