import { expect, it } from 'vitest';
import { liveQuery } from '../../../src/cache/live-query';
import { openCache } from '../../support/cache';

it('what a query reads after Dexie has lost sight of it is noticed when it changes', async () => {
  const db = await openCache();
  let readings = 0;
  const query = liveQuery(async () => {
    readings += 1;
    // After what is not the database's, Dexie does not know any more to whom a reading belongs.
    if (readings === 1) await new Promise((resolve) => setTimeout(resolve));
    return db.typing.count();
  });
  const counts: number[] = [];
  const subscription = query.subscribe((count) => counts.push(count));
  await expect.poll(() => counts).toEqual([0]);
  await db.typing.put({ roomId: '!room', userIds: [] });
  await expect.poll(() => counts).toEqual([0, 1]);
  subscription.unsubscribe();
});

it('a query that Dexie cannot follow at all is answered, and does not go on for ever', async () => {
  const db = await openCache();
  let readings = 0;
  const query = liveQuery(async () => {
    readings += 1;
    await new Promise((resolve) => setTimeout(resolve));
    return db.typing.count();
  });
  const answer = new Promise<number>((resolve) => {
    const subscription = query.subscribe((count) => {
      queueMicrotask(() => subscription.unsubscribe());
      resolve(count);
    });
  });
  expect(await answer).toBe(0);
  expect(readings).toBeLessThan(10);
});
