import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLookout, type Lookout } from '../../../src/renderer/features/notices/lookout';

const second = 1000;
const minute = 60 * second;

describe('what waits is looked at', () => {
  let lookout: Lookout;
  let stop: () => void;
  const look = vi.fn<() => number | null>();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    look.mockReset().mockReturnValue(null);
    lookout = makeLookout();
    stop = lookout.start();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Passes what was just changed by, so that only what follows is counted. */
  function settle() {
    lookout.watch(look);
    vi.advanceTimersByTime(10 * second);
    look.mockClear();
  }

  it('once for changes that come together, and soon also while they keep coming', () => {
    for (let change = 0; change < 5; change += 1) lookout.watch(look);
    vi.advanceTimersByTime(2 * second);
    expect(look).toHaveBeenCalledOnce();
    for (let change = 0; change < 20; change += 1) {
      lookout.watch(look);
      vi.advanceTimersByTime(second);
    }
    expect(look.mock.calls.length).toBeGreaterThan(1);
    expect(look.mock.calls.length).toBeLessThan(5);
  });

  it('at the moment that the last look named', () => {
    look.mockReturnValueOnce(Date.now() + 5 * minute);
    settle();
    vi.advanceTimersByTime(5 * minute - 11 * second);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * second);
    expect(look).toHaveBeenCalledOnce();
  });

  it('within ten minutes, however far off that moment is', () => {
    look.mockReturnValue(Date.now() + 100 * 24 * 60 * minute);
    settle();
    vi.advanceTimersByTime(10 * minute);
    expect(look).toHaveBeenCalledOnce();
  });

  it('when the person comes back, as after the computer slept', () => {
    settle();
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(2 * second);
    expect(look).toHaveBeenCalledOnce();
  });

  it('not while it is paused, nor once it has ended', () => {
    settle();
    lookout.pause();
    window.dispatchEvent(new Event('focus'));
    vi.advanceTimersByTime(20 * minute);
    lookout.watch(look);
    stop();
    vi.advanceTimersByTime(20 * minute);
    expect(look).not.toHaveBeenCalled();
  });
});
