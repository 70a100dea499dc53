import { ClientPrefix, Method, type MatrixClient } from 'matrix-js-sdk';
import type { RustCrypto } from 'matrix-js-sdk/lib/rust-crypto/rust-crypto.js';
import { z } from 'zod';
import { pauseOrNetwork } from '../session/connectivity';
import { cryptoOf } from './crypto-of';

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

/**
 * Gives the key of the account's backup to the person's verified devices (MSC4385). A device that held the key of a backup
 * before this one does not ask for it (Matrix spec, secrets): the crypto asks only for what is missing altogether.
 */
export async function giveBackupKey(client: MatrixClient): Promise<void> {
  // What the SDK does itself when it makes a backup; its published type leaves it out.
  const crypto = cryptoOf(client) as unknown as Pick<RustCrypto, 'pushSecretToVerifiedDevices'>;
  await crypto.pushSecretToVerifiedDevices('m.megolm_backup.v1');
}
