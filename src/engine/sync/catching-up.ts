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
  /** How often the connection was lost. */
  private losses = 0;
  private readonly waiting = new Set<() => void>();

  constructor(connectivity: Connectivity) {
    connectivity.onChange((online) => {
      if (online) return;
      this.losses += 1;
      this.takenInAt = Number.NEGATIVE_INFINITY;
    });
  }

  /**
   * To be called when a response is in the cache; gives what is to be called when what it left out has been fetched. Where
   * the connection was lost in between, that says nothing of what came after.
   */
  stored(): () => void {
    const { losses } = this;
    return () => {
      if (losses !== this.losses) return;
      this.takenInAt = Date.now();
      for (const go of [...this.waiting]) go();
    };
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
