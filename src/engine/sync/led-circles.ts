import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { enqueue } from '../../cache/outbox';
import { open, seal } from '../../cache/sealing';
import type { Act } from '../../domain/act';
import { leftOrganisation } from '../../domain/circle';
import { hasRight } from '../../domain/roles';
import { askingReason } from './room-details';

/**
 * What a circle needs its leads' clients to see to, because the homeserver does not: who has asked to join is fetched,
 * who has left the organisation is removed. Runs when all rooms have come, and when the people of a space change.
 */
export class LedCircles {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
  ) {}

  /** Looks after the circles that this person leads, one look after another. */
  lookAfter(): Promise<void> {
    this.running = this.running
      .then(() => this.look())
      .catch(() => {
        // The network is away or a circle is gone: the next response brings another look.
      });
    return this.running;
  }

  private async look(): Promise<void> {
    const led = await this.led();
    if (led.length === 0) return;
    for (const circleId of led) await this.fetchAsking(circleId);
    const organisations = await this.db.rooms.where({ kind: 'organisation', membership: 'join' }).toArray();
    for (const { roomId, children } of organisations) {
      const inOrganisation = new Set(await this.joined(roomId));
      for (const circleId of led.filter((id) => children.includes(id))) {
        const gone = (await this.joined(circleId)).filter((userId) => !inOrganisation.has(userId));
        if (gone.length > 0) await this.remove(circleId, gone);
      }
    }
  }

  private async led(): Promise<string[]> {
    const self = this.client.getSafeUserId();
    const circles = await this.db.rooms.where({ kind: 'circle', membership: 'join' }).toArray();
    return circles.filter(({ c }) => hasRight(open(c).powers[self] ?? 0, 'manage-people')).map(({ roomId }) => roomId);
  }

  private async joined(roomId: string): Promise<string[]> {
    return Object.keys((await this.client.getJoinedRoomMembers(roomId)).joined);
  }

  private async fetchAsking(roomId: string): Promise<void> {
    const knocking = this.db.members.where('membership').equals('knock');
    const before = await knocking.filter((member) => member.roomId === roomId).toArray();
    const { chunk } = await this.client.members(roomId, 'knock');
    const rows = (chunk as { state_key?: string; content: { displayname?: string } }[]).flatMap((event) =>
      event.state_key
        ? [
            {
              roomId,
              userId: event.state_key,
              membership: 'knock' as const,
              powerLevel: 0,
              c: seal({ displayName: event.content.displayname ?? '', ...askingReason(event.content) }),
            },
          ]
        : [],
    );
    const asking = new Set(rows.map(({ userId }) => userId));
    await this.db.transaction('rw', this.db.members, async () => {
      // Who took it back while this device was away; who has asked since the question is left alone.
      const tookBack = before.filter(({ userId }) => !asking.has(userId));
      await this.db.members.bulkDelete(tookBack.map(({ userId }): [string, string] => [roomId, userId]));
      await this.db.members.bulkPut(rows);
    });
  }

  /** Through the outbox, so that an interrupted removal is gone on with. */
  private async remove(roomId: string, people: string[]): Promise<void> {
    const act: Act = { kind: 'remove-people', roomId, people, reason: leftOrganisation };
    const waiting = await this.db.outbox.where('[lane+seq]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
    if (waiting.some((row) => open(row.c).act.kind === 'remove-people')) return;
    await enqueue(this.db, {
      txnId: crypto.randomUUID(),
      userId: this.client.getSafeUserId(),
      deviceId: this.client.getDeviceId() ?? '',
      createdAt: Date.now(),
      act,
    });
  }
}
