/** What a room's pinned messages become (Matrix spec, m.room.pinned_events): a list of event ids, each once. */

/** The most that are read of a list; what another client pins beyond that is not shown. */
export const mostPins = 100;

export function withPin(pinned: readonly string[], target: string, isPinned: boolean): string[] {
  const others = [...new Set(pinned)].filter((id) => id !== target);
  if (!isPinned) return others;
  return pinned.includes(target) ? [...new Set(pinned)] : [...others, target];
}

/** A list with what changed from an earlier one to a later one. */
export function withPinChanges(onto: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  const removed = from.filter((id) => !to.includes(id));
  const added = to.filter((id) => !from.includes(id));
  const changed = removed.reduce((list, id) => withPin(list, id, false), [...new Set(onto)]);
  return added.reduce((list, id) => withPin(list, id, true), changed);
}
