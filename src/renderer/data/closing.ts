import { isHeld, letGo } from '../../cache/held-acts';
import { liveQuery, untilRead } from '../../cache/live-query';
import { waitingRows } from '../../cache/outbox-row';
import type { CacheDatabase } from '../../cache/database';
import type { Account } from './account';
import { isAnythingBeingKept, untilAllIsKept } from './being-kept';

/** How long a window waits for its last words to go; what has not gone by then goes at the next start. */
const longestWaitMs = 2_500;

/**
 * Lets what is held back go when the page is left, and what is being kept be kept.
 * @param mayWait whether the window can stay until then; a browser would ask its person about it
 * @returns ends the watching
 */
export function letGoOnClose({ db }: Account, mayWait: boolean): () => void {
  let isHolding = false;
  let isClosing = false;
  const subscription = liveQuery(() => waitingRows(db)).subscribe({
    next(rows) {
      isHolding = rows.some((row) => isHeld(row));
    },
    // A cache that was closed under the page holds nothing back.
    error() {},
  });

  function handleLeaving(event: BeforeUnloadEvent) {
    // Who signs out has closed the cache, and leaves nothing in it.
    if (isClosing || !db.isOpen()) return;
    if (!isHolding && !isAnythingBeingKept()) return;
    const gone = lastWordsGo(db);
    if (mayWait) {
      // Electron takes any value as the wish to stay, and asks nobody.
      event.returnValue = false;
      isClosing = true;
      void Promise.race([gone, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]).then(() =>
        window.close(),
      );
    }
  }
  window.addEventListener('beforeunload', handleLeaving);
  return () => {
    window.removeEventListener('beforeunload', handleLeaving);
    subscription.unsubscribe();
  };
}

/** Ends when nothing waits any more; what fails to be let go now goes by itself at the next start. */
async function lastWordsGo(db: CacheDatabase): Promise<void> {
  try {
    await untilAllIsKept();
    await letGo(db);
    await untilRead(
      () => waitingRows(db),
      (rows) => rows.length === 0,
    );
  } catch {
    // There is nobody left to tell; the window need not stay for it.
  }
}
