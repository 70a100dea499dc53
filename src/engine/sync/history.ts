import { Direction, type MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import type { RoomKind } from '../../domain/event-types';
import type { FoundEvent, FoundMoment } from '../port';
import { requestProblem } from '../session/problems';
import { eventBelow } from './neighbours';
import { askAround, askForPage, readPage, type RawPage } from './pages';
import { readInGap } from './read-elsewhere';
import { markTables, storeMarks } from './read-marks';
import { refreshRoomSummary, roomTables } from './store-room';
import { storeAround } from './surroundings';
import type { Synchroniser } from './synchroniser';
import { pageTables, storeEarlier, storeIntoGap, storeIntoGapLater, type EarlierPage } from './timeline';

/** As much as homeservers answer fast, and as one transaction stores without holding screens up. */
const pageSize = 100;

/** Events around one that is gone to: what a tall window shows of both sides. */
const around = 60;

/** Pages that are fetched of every room in one go, so that the queues are soon nearly whole. */
const firstPages = 3;

/** Pages at most that are fetched of a room by themselves after those, and how far back; older ones when asked for. */
const pagesByThemselves = 20;
const queuesReachMs = 30 * 24 * 60 * 60 * 1000;

/** Pages that are looked through for an event whose place among gaps cannot be told. */
const pagesSearched = 30;

/** Kinds of rooms whose questions and contacts stand in queues, so that nothing of them may be missing. */
const queued: ReadonlySet<RoomKind> = new Set(['consultation', 'inbox', 'case']);

/** How much of what is earlier is fetched. */
interface Reach {
  pages?: number;
  size?: number;
  since?: number;
}

/** Fetches what is missing of rooms: earlier than the cache, in gaps, and around an event that is gone to. */
export class History {
  private readonly underWay = new Map<string, Promise<boolean>>();

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly synchroniser: Synchroniser,
  ) {}

  /**
   * Fetches what stands before the oldest cached event of a room; false when it could not be fetched. The next page is
   * asked for while one is decrypted and stored.
   * @param since no further page is fetched once one goes back to this moment, in milliseconds since the epoch
   */
  loadEarlier(roomId: string, { pages = 1, size = pageSize, since = -Infinity }: Reach = {}): Promise<boolean> {
    return this.once(`earlier:${roomId}`, async () => {
      const room = await this.db.rooms.get(roomId);
      if (!room || room.complete) return;
      await this.pagesFrom(roomId, room.earlierFrom, { pages, size, direction: Direction.Backward }, async (page) => {
        await this.store(roomId, async (self) => {
          const from = await storeEarlier(this.db, roomId, page, self);
          await this.db.rooms.update(roomId, { earlierFrom: from, complete: from === '' });
        });
        return page.events.every(({ ts }) => ts >= since);
      });
    });
  }

  /** Fetches into a gap, from its upper end on; false when it could not be fetched. */
  fillGap(gapId: string, pages = 1): Promise<boolean> {
    return this.once(gapId, async () => {
      const gap = await this.gap(gapId);
      if (!gap) return;
      let id = gapId;
      const asked = { pages, size: pageSize, direction: Direction.Backward };
      await this.pagesFrom(gap.roomId, gap.from, asked, async (page) => {
        await this.store(gap.roomId, async (self) => {
          id = (await storeIntoGap(this.db, id, page, self)) ?? '';
        });
        return id !== '';
      });
    });
  }

  /** Fetches into a gap, from its lower end on; false when it could not be fetched. */
  fillGapLater(gapId: string, pages = 1): Promise<boolean> {
    return this.once(gapId, async () => {
      const gap = await this.gap(gapId);
      const below = gap && (await eventBelow(this.db, gap.roomId, gap.sort));
      if (!below) return;
      const token = gap.after ?? (await askAround(this.client, gap.roomId, below.id, 0)).end;
      const asked = { pages, size: pageSize, direction: Direction.Forward };
      await this.pagesFrom(gap.roomId, token, asked, async (page) => {
        await this.store(gap.roomId, (self) => storeIntoGapLater(this.db, gapId, page, self));
        return (await this.gap(gapId)) !== null;
      });
    });
  }

  /** Sees to it that an event is in the cache at its place in the room's order. */
  async find(roomId: string, eventId: string): Promise<FoundEvent> {
    if (await this.isHere(roomId, eventId)) return 'here';
    try {
      const surroundings = await askAround(this.client, roomId, eventId, around);
      const isPlaced = await this.store(roomId, (self) => storeAround(this.db, roomId, surroundings, self));
      if (!isPlaced) await this.searchFor(roomId, eventId);
      return (await this.isHere(roomId, eventId)) ? 'here' : 'unknown';
    } catch (error) {
      return requestProblem(error).kind === 'refused' ? 'unknown' : 'unreachable';
    }
  }

  /** The first event of a room from a moment on (Matrix spec, /timestamp_to_event). */
  async moment(roomId: string, ts: number): Promise<FoundMoment> {
    try {
      if (!(await this.knowsMoments())) return { kind: 'unsupported' };
      const { event_id } = await this.client.timestampToEvent(roomId, ts, Direction.Forward);
      return { kind: 'event', eventId: event_id };
    } catch (error) {
      const problem = requestProblem(error);
      // The homeserver answers so where the room has nothing from then on.
      return { kind: problem.kind === 'refused' ? 'nothing' : 'unreachable' };
    }
  }

  /** Makes whole what the queues are made from: gaps first, then what came before this device's time. */
  async completeQueues(roomIds: readonly string[]): Promise<void> {
    for (const roomId of roomIds) {
      const room = await this.db.rooms.get(roomId);
      if (!room || room.membership !== 'join' || !queued.has(room.kind)) continue;
      await this.fillGaps(roomId);
      await this.reachBack(room, firstPages);
    }
  }

  /** Fetches the rest of what the queues reach back to, where more than the first pages has been said since then. */
  async deepenQueues(roomIds: readonly string[]): Promise<void> {
    for (const roomId of roomIds) {
      const room = await this.db.rooms.get(roomId);
      if (room?.membership === 'join' && queued.has(room.kind)) await this.reachBack(room, pagesByThemselves);
    }
  }

  private async reachBack({ roomId, complete }: RoomRow, pages: number): Promise<void> {
    const since = Date.now() - queuesReachMs;
    const oldest = await this.db.messages
      .where('[roomId+sort]')
      .between([roomId, -Infinity], [roomId, Infinity])
      .first();
    if (!complete && (oldest?.ts ?? since) >= since) await this.loadEarlier(roomId, { pages, since });
  }

  /** Fetches what this person has read on another client while this one was away, so that it counts as read. */
  async findReadElsewhere(roomIds: readonly string[]): Promise<void> {
    for (const roomId of roomIds) {
      const eventId = await readInGap(this.db, roomId, this.client.getSafeUserId());
      if (eventId) await this.find(roomId, eventId);
    }
  }

  private async knowsMoments(): Promise<boolean> {
    const [inSpec, unstable] = await Promise.all([
      this.client.isVersionSupported('v1.6'),
      this.client.doesServerSupportUnstableFeature('org.matrix.msc3030'),
    ]);
    return inSpec || unstable;
  }

  private async isHere(roomId: string, eventId: string): Promise<boolean> {
    const [message, update] = await Promise.all([this.db.messages.get(eventId), this.db.updates.get(eventId)]);
    return (message ?? update)?.roomId === roomId;
  }

  /** Where it cannot be told by times where an event stands, what is missing is fetched until it comes. */
  private async searchFor(roomId: string, eventId: string): Promise<void> {
    for (let page = 0; page < pagesSearched && !(await this.isHere(roomId, eventId)); page += 1) {
      const gap = await this.newestGap(roomId);
      const room = await this.db.rooms.get(roomId);
      if (!gap && room?.complete !== false) return;
      if (!(await (gap ? this.fillGap(gap) : this.loadEarlier(roomId)))) return;
    }
  }

  private async newestGap(roomId: string): Promise<string | null> {
    const gaps = await this.db.messages
      .where('state')
      .equals('gap')
      .filter((row) => row.roomId === roomId)
      .sortBy('sort');
    return gaps.at(-1)?.id ?? null;
  }

  /** Fetches page after page until nothing is missing between what is cached, or a page could not be fetched. */
  private async fillGaps(roomId: string): Promise<void> {
    for (;;) {
      const gap = await this.newestGap(roomId);
      if (!gap || !(await this.fillGap(gap))) return;
    }
  }

  private async gap(id: string): Promise<{ roomId: string; sort: number; from: string; after?: string } | null> {
    const row = await this.db.messages.get(id);
    const content = row && open(row.c);
    return row && content?.kind === 'gap' ? { ...content, roomId: row.roomId, sort: row.sort } : null;
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

  /** @param take stores a page, and says whether more is wanted behind it */
  private async pagesFrom(
    roomId: string,
    token: string,
    { pages, size, direction }: { pages: number; size: number; direction: Direction },
    take: (page: EarlierPage) => Promise<boolean>,
  ): Promise<void> {
    const ask = (from: string): Promise<RawPage> => askForPage(this.client, roomId, from, size, direction);
    let asked: Promise<RawPage> | null = ask(token);
    for (let left = pages - 1; asked; left -= 1) {
      const page: RawPage = await asked;
      asked = page.next && left > 0 ? ask(page.next) : null;
      // It is awaited in the next round; what fails meanwhile fails there.
      asked?.catch(() => undefined);
      if (!(await take(await readPage(this.client, roomId, page)))) return;
    }
  }

  private store<Value>(roomId: string, change: (self: string) => Promise<Value>): Promise<Value> {
    const self = this.client.getSafeUserId();
    const tables = [...new Set([...pageTables(this.db), ...roomTables(this.db), ...markTables(this.db)])];
    return this.synchroniser.inOrder(() =>
      this.db.transaction('rw', tables, async () => {
        const value = await change(self);
        // What has come may be what this person has read on another client.
        await storeMarks(this.db, [roomId], new Set(), self);
        await refreshRoomSummary(this.db, roomId, self);
        return value;
      }),
    );
  }
}
