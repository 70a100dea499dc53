/** A device at which this person is signed in, as her list of devices shows it. */
export interface OwnDevice {
  deviceId: string;
  /** What she has called it, or an empty string. */
  name: string;
  /** Milliseconds since the epoch; 0 where the homeserver does not tell. */
  lastSeen: number;
  isThis: boolean;
  trust: DeviceTrust;
}

export type DeviceTrust =
  /** The account's identity has signed it: whoever signed in there had the recovery key, or a verified device. */
  | 'verified'
  | 'unverified'
  /** It has published no keys, and reads no encrypted message. */
  | 'no-keys'
  /** This device does not know the account's identity itself, so that it can say nothing of others. */
  | 'unknown';

/** This device first, then the others as they were last used. */
export function inListOrder(devices: readonly OwnDevice[]): OwnDevice[] {
  return devices.toSorted(
    (one, other) =>
      Number(other.isThis) - Number(one.isThis) ||
      other.lastSeen - one.lastSeen ||
      (one.deviceId < other.deviceId ? -1 : 1),
  );
}

/**
 * What can be said of a device's trust on this one.
 * @param isSigned whether the account's identity, as this device knows it, has signed the device; null without keys
 * @param knowsIdentity whether this device itself is verified
 */
export function deviceTrust(isSigned: boolean | null, isThis: boolean, knowsIdentity: boolean): DeviceTrust {
  if (isSigned === null) return 'no-keys';
  if (knowsIdentity) return isSigned ? 'verified' : 'unverified';
  return isThis ? 'unverified' : 'unknown';
}
