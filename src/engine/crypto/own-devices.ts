import { MatrixError, type AuthDict, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import { readStatus, writeStatus } from '../../cache/status';
import { deviceTrust, inListOrder, type OwnDevice } from '../../domain/device/own-device';
import { failure, success, type Result } from '../../domain/result';
import { watchSignIns } from '../../domain/device/sign-in-watch';
import type { DeviceProblem } from '../port';
import { requestProblem } from '../session/problems';
import { cryptoOf } from './crypto-of';

/**
 * Brings the list of this person's devices up to date, with the keys as they are now, so that a device that has just
 * been verified is seen to be. Rejects when the homeserver cannot be asked.
 */
export async function refreshOwnDevices(client: MatrixClient, db: CacheDatabase): Promise<void> {
  await cryptoOf(client).userHasCrossSigningKeys(client.getSafeUserId(), true);
  await storeOwnDevices(client, db);
}

/** Stores the list, with the keys as this device has them, and what is to be told of new sign-ins. */
export async function storeOwnDevices(client: MatrixClient, db: CacheDatabase): Promise<void> {
  const self = client.getSafeUserId();
  const crypto = cryptoOf(client);
  const { devices } = await client.getDevices();
  const isVerified = async (deviceId: string) => {
    const status = await crypto.getDeviceVerificationStatus(self, deviceId);
    return status ? status.crossSigningVerified : null;
  };
  const here = client.getDeviceId();
  const knowsIdentity = here !== null && (await isVerified(here)) === true;
  const own = await Promise.all(
    devices.map(async ({ device_id, display_name, last_seen_ts }): Promise<OwnDevice> => {
      const isThis = device_id === here;
      return {
        deviceId: device_id,
        name: display_name?.trim() ?? '',
        lastSeen: last_seen_ts ?? 0,
        isThis,
        trust: deviceTrust(await isVerified(device_id), isThis, knowsIdentity),
      };
    }),
  );
  await db.transaction('rw', db.status, async () => {
    await writeStatus(db, 'devices', { devices: inListOrder(own) });
    const signIns = watchSignIns((await readStatus(db, 'signIns')) ?? null, own);
    if (signIns) await writeStatus(db, 'signIns', signIns);
  });
}

export async function renameDevice(
  client: MatrixClient,
  deviceId: string,
  name: string,
): Promise<Result<null, DeviceProblem>> {
  try {
    await client.setDeviceDetails(deviceId, { display_name: name });
    return success(null);
  } catch (error) {
    return failure(deviceProblem(error));
  }
}

/**
 * Signs out devices of this person's (Matrix spec, user-interactive authentication): the homeserver says first how she
 * shows that it is she.
 */
export async function signOutDevices(
  client: MatrixClient,
  deviceIds: string[],
  password: string,
): Promise<Result<null, DeviceProblem>> {
  try {
    const asked = await ask(client, deviceIds, undefined);
    if (asked === null) return success(null);
    if (!asked.flows.some(({ stages }) => stages.length === 1 && stages[0] === passwordStage)) {
      return failure('no-password');
    }
    const auth: AuthDict = {
      type: passwordStage,
      identifier: { type: 'm.id.user', user: client.getSafeUserId() },
      password,
      ...(asked.session !== undefined && { session: asked.session }),
    };
    return (await ask(client, deviceIds, auth)) === null ? success(null) : failure('wrong-password');
  } catch (error) {
    return failure(deviceProblem(error));
  }
}

/** Whether it is the account's password, by the same question about no device at all: nothing is changed by it. */
export function provePassword(client: MatrixClient, password: string): Promise<Result<null, DeviceProblem>> {
  return signOutDevices(client, [], password);
}

const passwordStage = 'm.login.password';
const authentication = z.object({
  flows: z.array(z.object({ stages: z.array(z.string()) })),
  session: z.string().optional(),
});

/** Gives null when it is done, or what the homeserver still wants. */
async function ask(client: MatrixClient, deviceIds: string[], auth: AuthDict | undefined) {
  try {
    await client.deleteMultipleDevices(deviceIds, auth);
    return null;
  } catch (error) {
    const wanted = error instanceof MatrixError && error.httpStatus === 401 && authentication.safeParse(error.data);
    if (wanted && wanted.success) return wanted.data;
    throw error;
  }
}

function deviceProblem(error: unknown): DeviceProblem {
  const problem = requestProblem(error);
  switch (problem.kind) {
    case 'rate-limited':
    case 'refused':
      return problem.kind;
    case 'unreachable':
    case 'signed-out':
      return 'unreachable';
    case 'unexpected':
      throw error;
  }
}
