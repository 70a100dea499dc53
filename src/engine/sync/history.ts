import { Direction, type MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { open } from '../../cache/sealing';
import type { RoomKind } from '../../domain/event-types';
import { toTimelineEvent } from '../projection/timeline-event';
import { refreshRoomSummary, roomTables } from './store-room';
import type { Synchroniser } from './synchroniser';
import { pageTables, storeEarlier, storeIntoGap, type EarlierPage } from './timeline';

const pageSize = 50;
const emptyPagesFollowed = 10;

/** Pages that are fetched of a room by themselves, so that the queues are whole; older ones when a person scrolls. */
const pagesByThemselves = 6;

/** Kinds of rooms whose questions and contacts stand in queues, so that nothing of them may be missing. */
const queued: ReadonlySet<RoomKind> = new Set(['consultation', 'inbox', 'case']);

/** Fetches what is missing of rooms: earlier than the cache, and in the gaps that an absence has left. */
export class History {
  private readonly underWay = new Map<string, Promise<boolean>>();

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly synchroniser: Synchroniser,
  ) {}

  /** Fetches a page before the oldest cached event of a room; false when it could not be fetched. */
  loadEarlier(roomId: string): Promise<boolean> {
    return this.once(`earlier:${roomId}`, async () => {
      const room = await this.db.rooms.get(roomId);
      if (!room || room.complete) return;
      const page = await this.page(roomId, room.earlierFrom);
      await this.store(roomId, async (self) => {
        const from = await storeEarlier(this.db, roomId, page, self);
        await this.db.rooms.update(roomId, { earlierFrom: from, complete: from === '' });
      });
    });
  }

  /** Fetches a page into a gap; false when it could not be fetched. */
  fillGap(gapId: string): Promise<boolean> {
    return this.once(gapId, async () => {
      const gap = await this.db.messages.get(gapId);
      const content = gap && open(gap.c);
      if (!gap || content?.kind !== 'gap') return;
      const page = await this.page(gap.roomId, content.from);
      await this.store(gap.roomId, (self) => storeIntoGap(this.db, gapId, page, self));
    });
  }

  /** Makes whole what the queues are made from: gaps first, then what came before this device's time. */
  async completeQueues(roomIds: readonly string[]): Promise<void> {
    for (const roomId of roomIds) {
      const room = await this.db.rooms.get(roomId);
      if (!room || room.membership !== 'join' || !queued.has(room.kind)) continue;
      await this.fillGaps(roomId);
      for (let page = 0; page < pagesByThemselves; page += 1) {
        const before = await this.db.rooms.get(roomId);
        if (!before || before.complete || !(await this.loadEarlier(roomId))) break;
      }
    }
  }

  /** Fetches page after page until nothing is missing between what is cached, or a page could not be fetched. */
  private async fillGaps(roomId: string): Promise<void> {
    for (;;) {
      const gaps = this.db.messages.where('state').equals('gap');
      const gap = await gaps.filter((row) => row.roomId === roomId).first();
      if (!gap || !(await this.fillGap(gap.id))) return;
    }
  }

  private once(key: string, fetching: () => Promise<void>): Promise<boolean> {
    const running = this.underWay.get(key);
    if (running) return running;
    const started = fetching()
      .then(
        () => true,
        () => false,
      )
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, started);
    return started;
  }

  private async page(roomId: string, from: string): Promise<EarlierPage> {
    let answer = await this.client.createMessagesRequest(roomId, from, pageSize, Direction.Backward);
    // A page may be empty where all of its events are hidden from this person, and the room goes on behind it.
    for (let empty = 0; answer.end && answer.chunk.length === 0 && empty < emptyPagesFollowed; empty += 1) {
      answer = await this.client.createMessagesRequest(roomId, answer.end, pageSize, Direction.Backward);
    }
    const toEvent = this.client.getEventMapper({ decrypt: false });
    const events = answer.chunk.map((raw) => toEvent({ ...raw, room_id: roomId }));
    await Promise.all(events.map((event) => this.client.decryptEventIfNeeded(event)));
    return { events: events.map(toTimelineEvent), next: answer.chunk.length > 0 ? answer.end : undefined };
  }

  private store(roomId: string, change: (self: string) => Promise<void>): Promise<void> {
    const self = this.client.getSafeUserId();
    const tables = [...new Set([...pageTables(this.db), ...roomTables(this.db)])];
    return this.synchroniser.inOrder(() =>
      this.db.transaction('rw', tables, async () => {
        await change(self);
        await refreshRoomSummary(this.db, roomId, self);
      }),
    );
  }
}
