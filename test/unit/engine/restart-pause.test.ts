import { expect, it } from 'vitest';
import { RestartPause } from '../../../src/engine/session/restart-pause';

it('an engine that fails again and again begins anew more and more seldom, and soon again after a good run', () => {
  const pause = new RestartPause();
  let now = 1_000_000;
  const waits = Array.from({ length: 10 }, () => {
    const wait = pause.next(now);
    now += wait + 500;
    return wait;
  });
  expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
  expect(waits.at(-1)).toBe(300_000);
  now += 3_600_000;
  expect(pause.next(now)).toBe(2_000);
});
