import { MatrixError, type AuthDict, type MatrixClient } from 'matrix-js-sdk';
import { decodeRecoveryKey, type CryptoApi, type CryptoCallbacks } from 'matrix-js-sdk/lib/crypto-api/index.js';
import { failure, success, type Result } from '../../domain/result';
import type { RecoveryProblem } from '../port';
import { requestProblem } from '../session/problems';
import { cryptoOf } from './crypto-of';
import { provePassword } from './own-devices';

/**
 * The secret storage key while it is needed: typed by the person or just made, never kept on the disk.
 * (Matrix spec, secret storage.)
 */
export class RecoverySecret {
  private key: Uint8Array<ArrayBuffer> | null = null;

  readonly callbacks: CryptoCallbacks = {
    getSecretStorageKey: async ({ keys }) => {
      const keyId = Object.keys(keys)[0];
      return this.key && keyId ? [keyId, this.key] : null;
    },
    cacheSecretStorageKey: (_keyId, _info, key) => {
      this.key = key;
    },
  };

  use(key: Uint8Array<ArrayBuffer>): void {
    this.key = key;
  }

  forget(): void {
    this.key = null;
  }
}

export type IdentityState = 'set-up-needed' | 'key-needed' | 'replaced' | 'ready';

/**
 * What this device still needs before everyone's clients trust it and it can read earlier messages, as far as the keys
 * tell that it has been given; {@link OwnIdentity.check} has the homeserver asked for them first.
 * @param wasReady whether this device had the account's identity before
 */
export async function identityState(client: MatrixClient, wasReady: boolean): Promise<IdentityState> {
  const crypto = cryptoOf(client);
  const self = client.getSafeUserId();
  const [identity, device] = await Promise.all([
    crypto.getUserVerificationStatus(self),
    crypto.getDeviceVerificationStatus(self, client.getDeviceId() ?? ''),
  ]);
  if (!identity.known) return 'set-up-needed';
  const isOurs = device?.crossSigningVerified === true;
  // Said also while the other device has not made its recovery key yet.
  if (wasReady && !isOurs) return 'replaced';
  if (!(await client.secretStorage.getDefaultKeyId())) return 'set-up-needed';
  if (!isOurs) return 'key-needed';
  return (await opensBackup(crypto)) ? 'ready' : 'key-needed';
}

/**
 * Whether this device has the key of the account's backup, where there is one (Matrix spec, server-side key backup); one
 * whose identity has been made anew still holds the key of the backup before.
 */
async function opensBackup(crypto: CryptoApi): Promise<boolean> {
  const backup = await crypto.getKeyBackupInfo();
  return backup === null || (await crypto.isKeyBackupTrusted(backup)).matchesDecryptionKey;
}

/**
 * Makes an account's cross-signing identity, secret storage and key backup, on first use or anew.
 * @returns the recovery key, which is shown once and kept by the person
 */
export async function createIdentity(
  client: MatrixClient,
  secret: RecoverySecret,
  password: string,
): Promise<Result<{ recoveryKey: string }, RecoveryProblem>> {
  const crypto = cryptoOf(client);
  try {
    if (await client.secretStorage.hasKey()) {
      // Nothing of the former identity is touched before it is known that she may.
      const proof = await provePassword(client, password);
      if (!proof.ok) return failure(proof.problem === 'wrong-password' ? 'wrong-password' : 'unreachable');
      // The SDK would put the new identity's keys under the former recovery key, which is what she has lost.
      await client.secretStorage.setDefaultKeyId(null);
    }
    await crypto.bootstrapCrossSigning({
      setupNewCrossSigning: true,
      authUploadDeviceSigningKeys: async (upload) => {
        await upload(passwordAuth(client.getSafeUserId(), password));
      },
    });
    const made = await crypto.createRecoveryKeyFromPassphrase();
    secret.use(made.privateKey);
    await crypto.bootstrapSecretStorage({
      createSecretStorageKey: async () => made,
      setupNewKeyBackup: true,
      setupNewSecretStorage: true,
    });
    if (!made.encodedPrivateKey) throw new Error('the SDK made a recovery key without its text');
    return success({ recoveryKey: made.encodedPrivateKey });
  } catch (error) {
    return failure(recoveryProblem(error));
  } finally {
    secret.forget();
  }
}

/** Verifies this device with the recovery key and fetches the keys of earlier messages. */
export async function restoreIdentity(
  client: MatrixClient,
  secret: RecoverySecret,
  recoveryKey: string,
): Promise<Result<null, RecoveryProblem>> {
  const crypto = cryptoOf(client);
  let key: Uint8Array<ArrayBuffer>;
  try {
    key = decodeRecoveryKey(recoveryKey);
  } catch {
    return failure('malformed-key');
  }
  try {
    const keyId = await client.secretStorage.getDefaultKeyId();
    const stored = keyId && (await client.secretStorage.getKey(keyId));
    if (!stored || !(await client.secretStorage.checkKey(key, stored[1]))) return failure('wrong-key');
    secret.use(key);
    // The private keys can be imported only beside the public ones, which a new device may not have asked for yet.
    await crypto.userHasCrossSigningKeys(client.getSafeUserId(), true);
    const { privateKeysInSecretStorage } = await crypto.getCrossSigningStatus();
    // Bootstrapping without them would silently make a new identity.
    if (!privateKeysInSecretStorage) return failure('nothing-to-recover');
    await crypto.bootstrapCrossSigning({});
    await crypto.loadSessionBackupPrivateKeyFromSecretStorage();
    await crypto.checkKeyBackupAndEnable();
    await crypto.restoreKeyBackup();
    return success(null);
  } catch (error) {
    return failure(recoveryProblem(error));
  } finally {
    secret.forget();
  }
}

/** Interactive authentication by password (Matrix spec, m.login.password in user-interactive authentication). */
function passwordAuth(userId: string, password: string): AuthDict {
  return { type: 'm.login.password', identifier: { type: 'm.id.user', user: userId }, password };
}

function recoveryProblem(error: unknown): RecoveryProblem {
  if (error instanceof MatrixError && (error.httpStatus === 401 || error.httpStatus === 403)) return 'wrong-password';
  const problem = requestProblem(error);
  if (problem.kind === 'unexpected') throw error;
  return problem.kind === 'refused' ? 'wrong-key' : 'unreachable';
}
