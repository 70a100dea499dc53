import { expect, it } from 'vitest';
import { liveQuery } from '../../../src/cache/live-query';
import { openCache } from '../../support/cache';

it('what a query reads after awaiting what awaits the cache is noticed when it changes', async () => {
  const db = await openCache();
  const rooms = async () => (await db.rooms.count()) + (await db.questions.count());
  const inOrder = async () => (await rooms()) + (await rooms());
  const read = async () => (await inOrder()) + (await db.typing.count());
  const counts: number[] = [];
  const subscription = liveQuery(() => read()).subscribe((count) => counts.push(count));
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
