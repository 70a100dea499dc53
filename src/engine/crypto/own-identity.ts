import type { MatrixClient } from 'matrix-js-sdk';
import { CryptoEvent } from 'matrix-js-sdk/lib/crypto-api/index.js';
import type { CacheDatabase } from '../../cache/database';
import { readStatus, writeStatus } from '../../cache/status';
import type { Result } from '../../domain/result';
import type { VerificationStage } from '../../domain/device/verification';
import { giveBackupKey } from './backup';
import { cryptoOf } from './crypto-of';
import { identityState } from './identity';
import { storeOwnDevices } from './own-devices';

export interface OwnIdentityEvents {
  /** This device has what opens earlier messages: what could not be read is worth trying again. */
  opensMessages(): void;
  /** The homeserver could not be asked: worth a check when it answers again. */
  couldNotLook(): void;
}

/**
 * Keeps in the cache what this device needs of its person's cryptographic identity, and the list of her devices, as they
 * change: here, on another device of hers, or by somebody who should not.
 */
export class OwnIdentity {
  /** One thing at a time is done with the identity: what is seen in the middle of another tells nothing. */
  private last: Promise<unknown> = Promise.resolve();
  private isAsked = false;

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly events: OwnIdentityEvents,
  ) {}

  /** Begins to listen for changes that the homeserver or another device tells of. */
  start(): void {
    this.client.on(CryptoEvent.DevicesUpdated, this.devicesUpdated);
    this.client.on(CryptoEvent.UserTrustStatusChanged, this.identityUpdated);
    this.client.on(CryptoEvent.KeyBackupDecryptionKeyCached, this.lookAgain);
  }

  stop(): void {
    this.client.off(CryptoEvent.DevicesUpdated, this.devicesUpdated);
    this.client.off(CryptoEvent.UserTrustStatusChanged, this.identityUpdated);
    this.client.off(CryptoEvent.KeyBackupDecryptionKeyCached, this.lookAgain);
  }

  /** Asks the homeserver how it is now. Rejects without the network. */
  async check(): Promise<void> {
    await cryptoOf(this.client).userHasCrossSigningKeys(this.client.getSafeUserId(), true);
    await this.inTurn(() => this.look(true));
  }

  /**
   * Makes this device one of the account's own by what the person has: her recovery key, or her password for a new
   * identity. Not asked of the homeserver after that, where the device's new signature may not be seen yet.
   */
  async make<Value, Problem>(work: () => Promise<Result<Value, Problem>>): Promise<Result<Value, Problem>> {
    return this.inTurn(async () => {
      const result = await work();
      if (!result.ok) return result;
      await writeStatus(this.db, 'recovery', { state: 'ready' });
      this.events.opensMessages();
      return result;
    });
  }

  /**
   * Two devices trust each other: what that means here. One that was not verified before is so now if the other vouches
   * for it, and then gets the secrets of the account's identity and of the backup from it, one after another.
   */
  async afterVerification(): Promise<VerificationStage> {
    const isReady = (await readStatus(this.db, 'recovery'))?.state === 'ready';
    if (isReady) {
      await giveBackupKey(this.client);
      await storeOwnDevices(this.client, this.db);
      return { kind: 'done' };
    }
    const status = await cryptoOf(this.client).getUserVerificationStatus(this.client.getSafeUserId());
    if (!status.isCrossSigningVerified()) return { kind: 'not-vouched' };
    this.lookAgain();
    await this.last;
    return { kind: (await readStatus(this.db, 'recovery'))?.state === 'ready' ? 'done' : 'receiving' };
  }

  private readonly devicesUpdated = (userIds: string[]): void => {
    if (userIds.includes(this.client.getSafeUserId())) this.lookAgain();
  };

  private readonly identityUpdated = (userId: string): void => {
    if (userId === this.client.getSafeUserId()) this.lookAgain();
  };

  /** Changes come several at a time; those that come before it is looked at are looked at together. */
  private readonly lookAgain = (): void => {
    if (this.isAsked) return;
    this.isAsked = true;
    this.inTurn(() => {
      this.isAsked = false;
      return this.look(false);
      // Without the network it is checked again when the homeserver answers next.
    }).catch(() => this.events.couldNotLook());
  };

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async look(isFirst: boolean): Promise<void> {
    const before = (await readStatus(this.db, 'recovery'))?.state;
    const state = await identityState(this.client, before === 'ready' || before === 'replaced');
    await storeOwnDevices(this.client, this.db);
    const isNews = state !== before;
    if (isNews && state === 'ready') await this.restore();
    if (isNews) await writeStatus(this.db, 'recovery', { state });
    if (state === 'ready' && (isNews || isFirst)) this.events.opensMessages();
  }

  /** Fetches the keys of earlier messages, where there is a backup of them. */
  private async restore(): Promise<void> {
    const crypto = cryptoOf(this.client);
    await crypto.checkKeyBackupAndEnable();
    if ((await crypto.getSessionBackupPrivateKey()) !== null) await crypto.restoreKeyBackup();
  }
}
