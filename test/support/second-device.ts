import { ClientEvent, SyncState, type MatrixClient } from 'matrix-js-sdk';
import { inject } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { readStatus } from '../../src/cache/status';
import type { StatusKey, StatusRows } from '../../src/cache/status-rows';
import type { VerificationStage } from '../../src/domain/device/verification';
import { createIdentity, RecoverySecret, restoreIdentity } from '../../src/engine/crypto/identity';
import { OwnIdentity } from '../../src/engine/crypto/own-identity';
import { OwnVerification } from '../../src/engine/crypto/own-verification';
import { openMatrixClient } from '../../src/engine/session/client';
import { Connectivity } from '../../src/engine/session/connectivity';
import { silenceSdk } from '../../src/engine/session/matrix-logger';
import { signIn } from '../../src/engine/session/sign-in';
import { accountOf, until, type EngineDevice } from './engine-device';

/**
 * Another device of somebody who has one in this browser already, which holds one engine a person: what of the engine
 * concerns her identity, in the test's own thread, with a cache of its own and its keys in memory.
 */
export interface SecondDevice {
  client: MatrixClient;
  db: CacheDatabase;
  deviceId: string;
  verification: OwnVerification;
  recover(recoveryKey?: string): Promise<void>;
  /** Makes a new identity for the account; gives the new recovery key. */
  reset(password?: string): Promise<string>;
  /** Signs the device out, so that it is in nobody's way. */
  leave(): Promise<void>;
}

export async function openSecondDevice(user: string, deviceName = 'Toinen laite'): Promise<SecondDevice> {
  silenceSdk();
  const account = accountOf(user);
  const { homeserver } = inject('county');
  const signedIn = await signIn({ homeserver, user, password: account.password, deviceName });
  if (!signedIn.ok) throw new Error(`${user} could not sign in: ${signedIn.problem.kind}`);
  const session = signedIn.value;
  const secret = new RecoverySecret();
  const client = await openMatrixClient(
    { session, fetch: new Connectivity().fetch, cryptoCallbacks: secret.callbacks },
    { kind: 'memory' },
  );
  const db = new CacheDatabase(`${session.userId} at ${session.deviceId}`);
  const identity = new OwnIdentity(client, db, { opensMessages: () => undefined, couldNotLook: () => undefined });
  const verification = new OwnVerification(client, db, () => identity.afterVerification());
  identity.start();
  await verification.start();
  const synchronised = new Promise<void>((resolve) =>
    client.on(ClientEvent.Sync, (state) => state === SyncState.Prepared && resolve()),
  );
  await client.startClient({ initialSyncLimit: 1, disablePresence: true });
  await synchronised;
  await identity.check();

  async function done<Value>(made: Promise<{ ok: true; value: Value } | { ok: false; problem: string }>) {
    const result = await made;
    if (!result.ok) throw new Error(`${user}: ${result.problem}`);
    return result.value;
  }

  return {
    client,
    db,
    deviceId: session.deviceId,
    verification,
    recover: async (recoveryKey = account.recoveryKey) =>
      void (await done(identity.make(() => restoreIdentity(client, secret, recoveryKey)))),
    reset: async (password = account.password) =>
      (await done(identity.make(() => createIdentity(client, secret, password)))).recoveryKey,
    leave: async () => {
      verification.stop();
      identity.stop();
      await client.logout(true);
      await db.delete();
    },
  };
}

/** Waits for a value about a device's cache. */
export function untilStatus<Key extends StatusKey>(
  { db }: Pick<SecondDevice | EngineDevice, 'db'>,
  key: Key,
  wanted: (value: StatusRows[Key] | undefined) => boolean,
): Promise<StatusRows[Key] | undefined> {
  return until(key, () => readStatus(db, key), wanted);
}

/** Waits until the verification on a device is where it is to be; gives its id and its stage. */
export async function untilStage<Kind extends VerificationStage['kind']>(
  device: Pick<SecondDevice | EngineDevice, 'db'>,
  kind: Kind,
): Promise<{ id: string; stage: Extract<VerificationStage, { kind: Kind }> }> {
  const status = await untilStatus(device, 'verification', (value) => value?.verification?.stage.kind === kind);
  const verification = status?.verification;
  if (!verification) throw new Error('it is gone again');
  // It was waited for by its kind.
  return { id: verification.id, stage: verification.stage as Extract<VerificationStage, { kind: Kind }> };
}
