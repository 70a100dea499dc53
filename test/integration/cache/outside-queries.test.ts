import { Dexie, liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { outsideQueries } from '../../../src/cache/outside-queries';
import { openCache } from '../../support/cache';

it('what a person does is written also where Dexie takes it for a part of a live query', async () => {
  const db = await openCache();
  const written = new Promise<string[]>((resolve, reject) => {
    liveQuery(async () => {
      const rows = await db.typing.toArray();
      // As a click is that Dexie mistakes for the query's own code.
      if (rows.length === 0) void Dexie.Promise.resolve(db.typing.put({ roomId: '!room', userIds: [] })).catch(reject);
      return rows;
    }).subscribe((rows) => {
      if (rows.length > 0) resolve(rows.map(({ roomId }) => roomId));
    });
  });
  expect(await written).toEqual(['!room']);
});

it('what a person does is written also where Dexie takes it for a part of a transaction that only reads', async () => {
  const db = await openCache();
  const write = () => db.transaction('rw', db.typing, db.drafts, () => db.typing.put({ roomId: '!room', userIds: [] }));
  const mistaken = (begin: () => unknown) => db.transaction('r', db.status, async () => void (await begin()));

  await expect(mistaken(write)).rejects.toThrow(/READONLY/);
  await mistaken(() => void outsideQueries(write));
  await expect.poll(() => db.typing.count()).toBe(1);
});
