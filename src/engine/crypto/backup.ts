import { ClientPrefix, Method, type MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import { pauseOrNetwork } from '../session/connectivity';

const askedEveryMs = 500;

/** The SDK waits up to ten seconds, at random, before it takes new keys to the backup. */
const patienceMs = 15_000;

/**
 * Waits until the keys of this device are in the account's backup, so that what they open can be read on the next
 * device (Matrix spec, server-side key backup).
 * @returns false when the backup is off, the network is away, or the keys did not get there in time
 */
export async function keysAreBackedUp(client: MatrixClient): Promise<boolean> {
  const crypto = client.getCrypto();
  if (!crypto || !(await crypto.getActiveSessionBackupVersion())) return false;
  const held = (await crypto.exportRoomKeys()).length;
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const count = await keysInBackup(client).catch(() => null);
    if (count === null) return false;
    if (count >= held) return true;
    await pauseOrNetwork(askedEveryMs, new AbortController().signal);
  }
  return false;
}

const backupVersion = z.object({ count: z.number() });

/** Asked of the homeserver: what the SDK tells of the backup is from when it last looked. */
async function keysInBackup(client: MatrixClient): Promise<number> {
  const options = { prefix: ClientPrefix.V3 };
  const answer = await client.http.authedRequest<unknown>(
    Method.Get,
    '/room_keys/version',
    undefined,
    undefined,
    options,
  );
  return backupVersion.parse(answer).count;
}
