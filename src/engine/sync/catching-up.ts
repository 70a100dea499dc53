import type { Connectivity } from '../session/connectivity';
import { longPollMs } from './sync-request';

/** The longest that is waited for news: what there is comes with the first response, and where there is none, none may. */
const patienceMs = 10_000;
/** Past this, a connection that should have answered has died unnoticed, as while a computer sleeps. */
const newsHoldMs = longPollMs + patienceMs;

/** Knows whether the cache has what was said while the homeserver was out of reach. */
export class CatchingUp {
  /** When a response was last taken in, with what it had left out; never since the connection was lost. */
  private takenInAt = Number.NEGATIVE_INFINITY;
  private readonly waiting = new Set<() => void>();

  constructor(connectivity: Connectivity) {
    connectivity.onChange((online) => {
      if (!online) this.takenInAt = Number.NEGATIVE_INFINITY;
    });
  }

  /** To be called when a response is in the cache, and what it left out has been fetched. */
  takenIn(): void {
    this.takenInAt = Date.now();
    for (const go of [...this.waiting]) go();
  }

  /** Resolves once the cache has what was said meanwhile, or after a while in which nothing came. */
  untilCaughtUp(ended: AbortSignal): Promise<void> {
    if (Date.now() - this.takenInAt < newsHoldMs) return Promise.resolve();
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        ended.removeEventListener('abort', go);
        resolve();
      };
      const timer = setTimeout(go, patienceMs);
      this.waiting.add(go);
      ended.addEventListener('abort', go);
    });
  }
}
