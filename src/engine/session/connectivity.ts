/** Tells, from the requests themselves, whether the homeserver answers. */
export class Connectivity {
  private online: boolean | null = null;
  private readonly listeners = new Set<(online: boolean) => void>();

  /**
   * A fetch that watches what becomes of each request; an aborted one says nothing. Nothing is answered from the
   * browser's cache, in which homeservers let their versions be kept for minutes: that would seem to be the homeserver.
   */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    try {
      const response = await globalThis.fetch(input, { ...init, cache: 'no-store' });
      // 502 to 504 come from a proxy whose homeserver is away.
      this.report(response.status < 502 || response.status > 504);
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) this.report(false);
      throw error;
    }
  };

  get isOnline(): boolean {
    return this.online === true;
  }

  /** Whether the last request found nobody; false also while nothing has been asked. */
  get isOffline(): boolean {
    return this.online === false;
  }

  /** Calls back at every change; returns what ends it. */
  onChange(listener: (online: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when the homeserver answers, asking it with growing pauses of 1 to 10 seconds. */
  async untilReachable(homeserver: string, ended: AbortSignal): Promise<void> {
    for (let pause = 1000; !ended.aborted; pause = Math.min(pause * 2, 10_000)) {
      try {
        const response = await this.fetch(`${homeserver}/_matrix/client/versions`, { signal: ended });
        if (response.ok) return;
      } catch {
        // Reported by fetch; asked again below.
      }
      await pauseOrNetwork(pause, ended);
    }
  }

  private report(online: boolean): void {
    if (this.online === online) return;
    this.online = online;
    for (const listener of this.listeners) listener(online);
  }
}

/** Waits, and less where the device's network comes back or the waiting is ended. */
export function pauseOrNetwork(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      ended.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    globalThis.addEventListener?.('online', done);
    ended.addEventListener('abort', done);
  });
}
