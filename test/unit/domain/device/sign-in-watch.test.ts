import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnDevice } from '../../../../src/domain/device/own-device';
import { watchSignIns, type SignIns } from '../../../../src/domain/device/sign-in-watch';

const device = (deviceId: string, trust: OwnDevice['trust'], isThis = false): OwnDevice => ({
  deviceId,
  name: `Laite ${deviceId}`,
  lastSeen: 5,
  isThis,
  trust,
});
const here = device('HERE', 'verified', true);
const openIds = (signIns: SignIns | null) => signIns?.open.map(({ deviceId }) => deviceId);

describe('what is told of new sign-ins', () => {
  it('is nothing of the devices that are there when one begins to look', () => {
    const first = watchSignIns(null, [here, device('OLD', 'unverified')]);
    expect(first).toEqual({ known: ['OLD'], open: [] });
    expect(openIds(watchSignIns(first, [here, device('OLD', 'unverified'), device('NEW', 'unverified')]))).toEqual([
      'NEW',
    ]);
  });

  it('is nothing on a device that is not verified itself', () => {
    const unverified = device('HERE', 'unverified', true);
    expect(watchSignIns(null, [unverified, device('NEW', 'unknown')])).toBeNull();
    const before: SignIns = { known: [], open: [] };
    expect(watchSignIns(before, [unverified, device('NEW', 'unknown')])).toBe(before);
  });

  it('ends when the device is verified or gone', () => {
    const told = watchSignIns({ known: [], open: [] }, [here, device('A', 'no-keys'), device('B', 'unverified')]);
    expect(openIds(told)).toEqual(['A', 'B']);
    expect(openIds(watchSignIns(told, [here, device('A', 'verified')]))).toEqual([]);
  });

  it('is told once of each device, however often the list comes', () => {
    const devices = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[A-D]$/),
        trust: fc.constantFrom<OwnDevice['trust']>('verified', 'unverified', 'no-keys'),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(devices, devices, (first, then) => {
        const listOf = (list: typeof first) => [here, ...list.map(({ id, trust }) => device(id, trust))];
        const before = watchSignIns(watchSignIns(null, listOf(first)), listOf(then));
        const answered = before && { ...before, open: [] };
        expect(openIds(watchSignIns(answered, listOf(then)))).toEqual([]);
        expect(openIds(watchSignIns(before, listOf(then)))).toEqual(openIds(before));
        const isNews = ({ id, trust }: (typeof then)[number]) =>
          trust !== 'verified' && !first.some((one) => one.id === id);
        expect(openIds(before)?.toSorted()).toEqual(
          then
            .filter(isNews)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });
});
