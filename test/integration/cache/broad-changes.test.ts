import { liveQuery, RangeSet, type ObservabilitySet } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broaden, tellLargeChangesBroadly } from '../../../src/cache/broad-changes';
import { openCache } from '../../support/cache';

describe('what a commit has changed, put broadly', () => {
  it('still holds every key, in few ranges however many they are', () => {
    const keys = fc.array(fc.oneof(fc.integer(), fc.string(), fc.tuple(fc.string(), fc.integer())), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(keys, (changed) => {
        const changes: ObservabilitySet = { index: new RangeSet().addKeys(changed) };
        broaden(changes);
        const held = new RangeSet().add(changes['index'] ?? { d: 0 });
        expect(changed.filter((key) => !held.hasKey(key))).toEqual([]);
        expect([...held].length).toBeLessThan(64);
      }),
    );
  });

  it('leaves a small change as it is, so that no other key is taken for changed', () => {
    const changes: ObservabilitySet = { index: new RangeSet().addKeys(['a', 'm', 'z']) };
    broaden(changes);
    const held = new RangeSet().add(changes['index'] ?? { d: 0 });
    expect(['a', 'b', 'm', 'y', 'z'].filter((key) => held.hasKey(key))).toEqual(['a', 'm', 'z']);
  });
});

describe('a query that stands while a large response is stored', () => {
  it('is read again when its own row is among those that were written', async () => {
    tellLargeChangesBroadly();
    const db = await openCache();
    const rows = Array.from({ length: 300 }, (_, index) => ({ roomId: `!${1000 + index}`, userIds: ['@aino:x'] }));
    const seen = new Promise<readonly string[]>((resolve) => {
      liveQuery(() => db.typing.get('!1150')).subscribe((row) => {
        if (row) resolve(row.userIds);
        else void db.typing.bulkPut(rows);
      });
    });
    expect(await seen).toEqual(['@aino:x']);
  });
});
