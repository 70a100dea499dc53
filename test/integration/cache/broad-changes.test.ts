import { Dexie, liveQuery, RangeSet, type ObservabilitySet } from 'dexie';
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

const members = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ roomId: `!${1000 + index}`, userIds: ['@aino:x'] }));

describe('a large commit', () => {
  it('is told to who listened before, as Dexie’s posting to other threads does, in spans', async () => {
    const heard: ObservabilitySet[] = [];
    const hear = (changes: ObservabilitySet): void => void heard.push(changes);
    Dexie.on('storagemutated', hear);
    tellLargeChangesBroadly();
    const db = await openCache();
    await db.typing.bulkPut(members(300));
    Dexie.on.storagemutated.unsubscribe(hear);
    const ranges = heard.flatMap((changes) => Object.values(changes));
    expect(ranges.length).toBeGreaterThan(0);
    expect(Math.max(...ranges.map(({ d }) => d))).toBeLessThan(6);
  });

  it('lets a query be read again whose own row is among those that were written', async () => {
    tellLargeChangesBroadly();
    const db = await openCache();
    const seen = new Promise<readonly string[]>((resolve) => {
      liveQuery(() => db.typing.get('!1150')).subscribe((row) => {
        if (row) resolve(row.userIds);
        else void db.typing.bulkPut(members(300));
      });
    });
    expect(await seen).toEqual(['@aino:x']);
  });
});
