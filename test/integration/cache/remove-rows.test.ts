import { expect, it } from 'vitest';
import { liveQuery } from '../../../src/cache/live-query';
import { removeRows } from '../../../src/cache/remove-rows';
import { openCache } from '../../support/cache';

it('who counts a table reads it again when rows go, and not when there were none to go', async () => {
  const db = await openCache();
  await db.typing.bulkPut(['!one', '!two'].map((roomId) => ({ roomId, userIds: [] })));
  const counts: number[] = [];
  const subscription = liveQuery(() => db.typing.count()).subscribe((count) => counts.push(count));
  await expect.poll(() => counts).toEqual([2]);
  await removeRows(db.typing, ['!three']);
  await removeRows(db.typing, ['!one', '!three']);
  await expect.poll(() => counts.at(-1)).toBe(1);
  expect(counts).toEqual([2, 1]);
  subscription.unsubscribe();
});
