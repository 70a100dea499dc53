/**
 * Gathers those whom screens name and the directory does not know, so that only their display names are read and not
 * those of every member of every room. May be asked while drawing: what comes of it comes afterwards, once for all.
 * @param tell is given everyone asked for so far, when there are new ones
 */
export function strangers(tell: (userIds: readonly string[]) => void): (userId: string) => void {
  const asked = new Set<string>();
  let isTelling = false;
  return (userId) => {
    if (asked.has(userId)) return;
    asked.add(userId);
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      tell([...asked]);
    });
  };
}
