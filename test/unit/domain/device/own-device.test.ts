import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceTrust, inListOrder, type OwnDevice } from '../../../../src/domain/device/own-device';

const device: fc.Arbitrary<OwnDevice> = fc.record({
  deviceId: fc.stringMatching(/^[A-Z]{1,4}$/),
  name: fc.string(),
  lastSeen: fc.nat(5),
  isThis: fc.boolean(),
  trust: fc.constantFrom('verified', 'unverified', 'no-keys', 'unknown'),
});

describe('the list of one’s devices', () => {
  it('begins with this one, then has the others as they were last used, in whatever order they were told', () => {
    const list = fc.uniqueArray(device, { selector: ({ deviceId }) => deviceId });
    fc.assert(
      fc.property(list, (devices) => {
        const shown = inListOrder(devices);
        expect(shown).toEqual(inListOrder(devices.toReversed()));
        expect(shown.map(({ isThis }) => isThis)).toEqual([...shown.map(({ isThis }) => isThis)].sort().reverse());
        const others = shown.filter(({ isThis }) => !isThis).map(({ lastSeen }) => lastSeen);
        expect(others).toEqual(others.toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('what is said of a device’s trust', () => {
  it('is whether the account’s identity has signed it, once this device knows that identity', () => {
    expect(deviceTrust(true, false, true)).toBe('verified');
    expect(deviceTrust(true, true, true)).toBe('verified');
    expect(deviceTrust(false, false, true)).toBe('unverified');
  });

  it('is nothing of others while this one is not verified itself', () => {
    expect(deviceTrust(false, true, false)).toBe('unverified');
    expect(deviceTrust(false, false, false)).toBe('unknown');
  });

  it('is that it reads nothing, where it has no keys', () => {
    expect(deviceTrust(null, false, true)).toBe('no-keys');
    expect(deviceTrust(null, false, false)).toBe('no-keys');
  });
});
