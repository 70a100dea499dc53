import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connectivity } from '../../../src/engine/session/connectivity';
import { CatchingUp } from '../../../src/engine/sync/catching-up';

let say: (online: boolean) => void = () => {};
const connectivity = {
  onChange: (listener: (online: boolean) => void) => {
    say = listener;
    return () => true;
  },
} as Pick<Connectivity, 'onChange'> as Connectivity;

async function waits(news: CatchingUp): Promise<boolean> {
  let isCaughtUp = false;
  void news.untilCaughtUp(new AbortController().signal).then(() => (isCaughtUp = true));
  await vi.advanceTimersByTimeAsync(0);
  return !isCaughtUp;
}

describe('whether the cache has what was said while the homeserver was out of reach', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is known once a response is stored with what it left out', async () => {
    const news = new CatchingUp(connectivity);
    const takenIn = news.stored();
    expect(await waits(news)).toBe(true);
    takenIn();
    expect(await waits(news)).toBe(false);
  });

  it('is not known from a response after which the connection was lost, whenever that has been taken in', async () => {
    const news = new CatchingUp(connectivity);
    const takenIn = news.stored();
    say(false);
    say(true);
    takenIn();
    expect(await waits(news)).toBe(true);
    news.stored()();
    expect(await waits(news)).toBe(false);
  });

  it('is waited for no longer than it can take', async () => {
    const news = new CatchingUp(connectivity);
    let isOver = false;
    void news.untilCaughtUp(new AbortController().signal).then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(isOver).toBe(true);
  });
});
