import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { enqueue } from '../../cache/outbox';
import type { RoomRow } from '../../cache/rows';
import { open, seal } from '../../cache/sealing';
import type { Act } from '../../domain/act';
import { leftOrganisation } from '../../domain/circle/circle';
import { hasRight, powerOf } from '../../domain/circle/roles';
import type { PeopleNews } from './people-news';
import { askingReason } from './room-details';

/**
 * What a circle needs its leads' clients to see to, because the homeserver does not: who has asked to join is fetched,
 * who has left the organisation is removed. The homeserver is asked of a space only when its people have changed, and
 * who asks to join only once for a connection, and where a response has left something out: else responses tell it.
 */
export class LedCircles {
  private running: Promise<void> = Promise.resolve();
  /** Circles whose questions to join are known. */
  private readonly asked = new Set<string>();
  /** Who is in a circle, and who has been in an organisation and is not, as far as they have been fetched. */
  private readonly joined = new Map<string, ReadonlySet<string>>();
  private readonly left = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
  ) {}

  /** To be told of every response. */
  peopleChanged(news: PeopleNews): void {
    for (const [roomId, kind] of news) {
      this.joined.delete(roomId);
      this.left.delete(roomId);
      if (kind === 'gap') this.asked.delete(roomId);
    }
  }

  /** Looks after the circles that this person leads, one look after another. */
  lookAfter(): Promise<void> {
    this.running = this.running
      .then(() => this.look())
      .catch(() => {
        // The network is away or a circle is gone: the next response of a space brings another look.
      });
    return this.running;
  }

  private async look(): Promise<void> {
    const led = await this.led();
    if (led.length === 0) return;
    for (const { roomId } of led.filter(({ roomId, c }) => open(c).access === 'ask' && !this.asked.has(roomId))) {
      this.asked.add(roomId);
      await this.fetchAsking(roomId).catch((error: unknown) => {
        this.asked.delete(roomId);
        throw error;
      });
    }
    const organisations = await this.db.rooms.where({ kind: 'organisation', membership: 'join' }).toArray();
    for (const { roomId: organisation, children } of organisations) {
      const left = await this.leftOf(organisation);
      for (const circle of left.size > 0 ? led.filter(({ roomId }) => children.includes(roomId)) : []) {
        const gone = [...(await this.joinedIn(circle.roomId))].filter((userId) => left.has(userId));
        await this.remove(circle, gone);
        await this.removeFromOutsideRooms(circle, left);
      }
    }
  }

  /** Who asked from outside is in those rooms alone. */
  private async removeFromOutsideRooms(circle: RoomRow, left: ReadonlySet<string>): Promise<void> {
    const rooms = await this.db.rooms.where('parents').equals(circle.roomId).toArray();
    const inCircle = await this.joinedIn(circle.roomId);
    for (const room of rooms.filter(({ membership, c }) => membership === 'join' && open(c).takesOutside)) {
      const gone = [...(await this.joinedIn(room.roomId))].filter((id) => left.has(id) && !inCircle.has(id));
      await this.remove(room, gone);
    }
  }

  private async led(): Promise<RoomRow[]> {
    const circles = await this.db.rooms.where({ kind: 'circle', membership: 'join' }).toArray();
    return circles.filter((circle) => hasRight(this.powerIn(circle), 'manage-people'));
  }

  private powerIn({ c }: RoomRow, userId = this.client.getSafeUserId()): number {
    return open(c).powers[userId] ?? powerOf.member;
  }

  private async joinedIn(roomId: string): Promise<ReadonlySet<string>> {
    const known = this.joined.get(roomId);
    if (known) return known;
    const joined = new Set(Object.keys((await this.client.getJoinedRoomMembers(roomId)).joined));
    this.joined.set(roomId, joined);
    return joined;
  }

  /** Who has left an organisation or was removed from it; who was never in it may be in its circles as a guest. */
  private async leftOf(roomId: string): Promise<ReadonlySet<string>> {
    const known = this.left.get(roomId);
    if (known) return known;
    const { chunk } = await this.client.members(roomId, undefined, 'join');
    const left = new Set(
      (chunk as { state_key?: string; content: { membership?: string } }[]).flatMap(({ state_key: userId, content }) =>
        userId && (content.membership === 'leave' || content.membership === 'ban') ? [userId] : [],
      ),
    );
    this.left.set(roomId, left);
    return left;
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

  /**
   * Through the outbox, so that an interrupted removal is gone on with. Those of no less power are left to others, and
   * those that an act in the outbox names already, one that was refused included, are not named again.
   */
  private async remove(circle: RoomRow, gone: string[]): Promise<void> {
    const { roomId } = circle;
    const own = this.powerIn(circle);
    const waiting = await this.db.outbox.where('[lane+seq]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
    const named = new Set(
      waiting.flatMap(({ c }) => {
        const { act } = open(c);
        return act.kind === 'remove-people' ? act.people : [];
      }),
    );
    const people = gone.filter((userId) => !named.has(userId) && this.powerIn(circle, userId) < own);
    if (people.length === 0) return;
    const act: Act = { kind: 'remove-people', roomId, people, reason: leftOrganisation };
    await enqueue(this.db, {
      txnId: crypto.randomUUID(),
      userId: this.client.getSafeUserId(),
      deviceId: this.client.getDeviceId() ?? '',
      createdAt: Date.now(),
      act,
    });
  }
}
