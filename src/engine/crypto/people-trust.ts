import type { MatrixClient } from 'matrix-js-sdk';
import { CryptoEvent, type UserVerificationStatus } from 'matrix-js-sdk/lib/crypto-api/index.js';
import type { CacheDatabase } from '../../cache/database';
import { readStatus, writeStatus } from '../../cache/status';
import { personTrust, type PersonTrust } from '../../domain/device/person-trust';
import { cryptoOf } from './crypto-of';

/**
 * Keeps in the cache whose identity is verified and whose has changed. The crypto pins the identity that it first sees of
 * a person (trust on first use), and holds nothing back from one that has changed: the people who write are told.
 */
export class PeopleTrust {
  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
  ) {}

  start(): void {
    this.client.on(CryptoEvent.UserTrustStatusChanged, this.changed);
  }

  stop(): void {
    this.client.off(CryptoEvent.UserTrustStatusChanged, this.changed);
  }

  /** Looks at people whose changes may have been missed, as when a run ended in the middle of one. */
  async look(userIds: readonly string[]): Promise<void> {
    const others = userIds.filter((userId) => userId !== this.client.getSafeUserId());
    const found = await Promise.all(
      others.map(async (userId): Promise<Found> => {
        return [userId, trustOf(await cryptoOf(this.client).getUserVerificationStatus(userId))];
      }),
    );
    await this.store(found);
  }

  /** The person takes somebody's new identity as it is; that it was verified before counts no more. */
  async accept(userId: string): Promise<void> {
    const crypto = cryptoOf(this.client);
    const status = await crypto.getUserVerificationStatus(userId);
    if (status.wasCrossSigningVerified()) await crypto.withdrawVerificationRequirement(userId);
    if (status.needsUserApproval) await crypto.pinCurrentUserIdentity(userId);
    await this.look([userId]);
  }

  private readonly changed = (userId: string, status: UserVerificationStatus): void => {
    if (userId === this.client.getSafeUserId()) return;
    void this.store([[userId, trustOf(status)]]).catch(() => undefined);
  };

  private async store(found: readonly Found[]): Promise<void> {
    await this.db.transaction('rw', this.db.status, async () => {
      const { trust: before } = (await readStatus(this.db, 'people')) ?? { trust: {} };
      if (found.every(([userId, trust]) => (before[userId] ?? null) === trust)) return;
      const all = new Map<string, PersonTrust | null>([...Object.entries(before), ...found]);
      const told = [...all].flatMap(([userId, trust]) => (trust ? [[userId, trust] as const] : []));
      await writeStatus(this.db, 'people', { trust: Object.fromEntries(told) });
    });
  }
}

type Found = [userId: string, trust: PersonTrust | null];

function trustOf(status: UserVerificationStatus): PersonTrust | null {
  return personTrust({
    isVerified: status.isCrossSigningVerified(),
    wasVerified: status.wasCrossSigningVerified(),
    hasChanged: status.needsUserApproval,
  });
}
