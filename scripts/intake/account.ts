import type { MatrixClient } from 'matrix-js-sdk';
import { identityState, restoreIdentity } from '../../src/engine/crypto/identity';
import { makeIdentity, openDevice, synchronise } from '../demo/participant';
import type { CredentialStore } from './credentials';

/**
 * Signs the program's account in on a new device whose keys are in memory, and makes it one that others trust: with the
 * identity that the account has, or one that is made at the first run.
 */
export async function openAccount(store: CredentialStore): Promise<MatrixClient> {
  const { homeserver, user, password, recoveryKey } = store.read();
  const device = await openDevice(homeserver, { user, password, deviceName: 'Piiri intake' });
  const { client, secret } = device;
  try {
    await synchronise(client);
    if (recoveryKey) {
      const restored = await restoreIdentity(client, secret, recoveryKey);
      if (!restored.ok) throw new Error(`the recovery key was not accepted: ${restored.problem}`);
      return client;
    }
    // A new device knows of the account's identity only when it has asked.
    await client.getCrypto()?.userHasCrossSigningKeys(client.getSafeUserId(), true);
    if ((await identityState(client, false)) !== 'set-up-needed') {
      throw new Error('the account has an identity; its recovery key has to be among the credentials');
    }
    if (!store.canKeep) throw new Error('the first run needs a credentials file, to keep the recovery key in');
    store.keepRecoveryKey(await makeIdentity(device, password));
    return client;
  } catch (error) {
    await client.logout(true).catch(() => undefined);
    throw error;
  }
}
