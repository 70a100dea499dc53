import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connectivity } from '../../../src/engine/session/connectivity';

const homeserver = 'https://matrix.example.org';

/** The browser and its network: what has been answered once is kept, and given to whoever does not refuse it. */
function browser(): { unplug: () => void } {
  const kept = new Set<string>();
  let isUnplugged = false;
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    if (init?.cache !== 'no-store' && kept.has(input)) return new Response('{}');
    if (isUnplugged) throw new TypeError('Failed to fetch');
    kept.add(input);
    return new Response('{}');
  });
  return { unplug: () => (isUnplugged = true) };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('whether the homeserver answers', () => {
  it('is not told by what the browser has kept of its answers', async () => {
    vi.useFakeTimers();
    const { unplug } = browser();
    const connectivity = new Connectivity();
    const ended = new AbortController();
    await connectivity.untilReachable(homeserver, ended.signal);
    expect(connectivity.isOnline).toBe(true);
    unplug();
    let isReached = false;
    void connectivity.untilReachable(homeserver, ended.signal).then(() => (isReached = !ended.signal.aborted));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([isReached, connectivity.isOffline]).toEqual([false, true]);
    ended.abort();
  });

  it('is told by a request that fails, and not by one that was given up', async () => {
    const { unplug } = browser();
    const connectivity = new Connectivity();
    const heard: boolean[] = [];
    connectivity.onChange((online) => heard.push(online));
    await connectivity.fetch(homeserver);
    unplug();
    await expect(connectivity.fetch(homeserver, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(heard).toEqual([true]);
    await expect(connectivity.fetch(homeserver)).rejects.toThrow();
    expect(heard).toEqual([true, false]);
  });
});
