import { liveQuery } from '../../cache/live-query';
import { isHeld, letGo } from '../../cache/held-acts';
import { waitingRows } from '../../cache/outbox-row';
import type { Account } from './account';

/** How long a window waits for its last words to go; what has not gone by then goes at the next start. */
const longestWaitMs = 2_500;

/**
 * Lets what is held back go when the page is left.
 * @param mayWait whether the window can stay until they have gone; a browser would ask its person about it
 * @returns ends the watching
 */
export function letGoOnClose({ db }: Account, mayWait: boolean): () => void {
  let isHolding = false;
  let isClosing = false;
  const subscription = liveQuery(() => waitingRows(db)).subscribe({
    next(rows) {
      isHolding = rows.some((row) => isHeld(row));
      if (isClosing && rows.length === 0) window.close();
    },
    // A cache that was closed under the page holds nothing back.
    error() {},
  });

  function handleLeaving(event: BeforeUnloadEvent) {
    // Who signs out has closed the cache, and leaves nothing in it.
    if (!isHolding || isClosing || !db.isOpen()) return;
    // What fails to be let go now goes by itself at the next start.
    letGo(db).catch(() => {});
    if (!mayWait) return;
    // Electron takes any value as the wish to stay, and asks nobody.
    event.returnValue = false;
    isClosing = true;
    setTimeout(() => window.close(), longestWaitMs);
  }
  window.addEventListener('beforeunload', handleLeaving);
  return () => {
    window.removeEventListener('beforeunload', handleLeaving);
    subscription.unsubscribe();
  };
}
