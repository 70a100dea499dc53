import type { OwnDevice } from './own-device';

/** Sign-ins to a person's account as one of her verified devices has noticed them. */
export interface SignIns {
  /** Devices that were there when this one began to look, or that have been told of since. */
  known: string[];
  /** Devices that she has not said yet whether they are hers, the latest first. */
  open: SignIn[];
}

export interface SignIn {
  deviceId: string;
  /** What the device calls itself, or an empty string. */
  name: string;
  /** Last used when it was noticed, in milliseconds since the epoch; 0 where the homeserver does not tell. */
  at: number;
}

/**
 * What is to be told of new sign-ins once the list of devices has been fetched. A device is told of once, until she has
 * said whether it is hers, or it is verified or signed out. Only a verified device tells: another can be the stranger's.
 * @param before null where this device has not looked yet: what is there then is not new
 */
export function watchSignIns(before: SignIns | null, devices: readonly OwnDevice[]): SignIns | null {
  if (!devices.some(({ isThis, trust }) => isThis && trust === 'verified')) return before;
  const others = devices.filter(({ isThis }) => !isThis);
  const known = others.map(({ deviceId }) => deviceId);
  if (!before) return { known, open: [] };
  const isOpen = ({ trust }: OwnDevice) => trust !== 'verified';
  const wasTold = new Set(before.known);
  const stillOpen = before.open.filter(({ deviceId }) =>
    others.some((device) => device.deviceId === deviceId && isOpen(device)),
  );
  const news = others
    .filter((device) => isOpen(device) && !wasTold.has(device.deviceId))
    .map(({ deviceId, name, lastSeen }): SignIn => ({ deviceId, name, at: lastSeen }));
  return { known, open: [...news, ...stillOpen] };
}
