import { HttpApiEvent, MatrixEventEvent, type MatrixClient, type MatrixEvent } from 'matrix-js-sdk';
import {
  SlidingSync,
  SlidingSyncEvent,
  SlidingSyncState,
  type MSC3575SlidingSyncResponse,
} from 'matrix-js-sdk/lib/sliding-sync.js';
import type { CacheDatabase } from '../../cache/database';
import { open, seal } from '../../cache/sealing';
import { beginConnection, noteConnection } from '../../cache/connection-status';
import { writeStatus } from '../../cache/status';
import type { Connectivity } from '../session/connectivity';
import { applyDecryptedLater } from './late-decryption';
import { peopleNews, type PeopleNews } from './people-news';
import { storeResponse } from './store-response';
import { allRooms, firstRooms, longPollMs, moreRooms, roomList, roomWindow } from './sync-request';

/** Told when rooms have been stored, for what waits on a room; and when the homeserver has ended the session. */
export interface SynchroniserEvents {
  stored(roomIds: string[], everyRoom: boolean, people: PeopleNews): void;
  /** A response could not be stored: the connection must begin anew, for the SDK has already moved on. */
  storingFailed(): void;
  signedOut(): void;
}

/** Keeps the cache up to date with the homeserver by sliding sync. Responses are stored one after another. */
export class Synchroniser {
  private storing: Promise<void> = Promise.resolve();
  /** Rooms that this connection has brought, and whether those were all. */
  private seen = new Set<string>();
  private listed = false;
  private storedAny = false;
  private readonly ended = new AbortController();

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly connectivity: Connectivity,
    private readonly events: SynchroniserEvents,
  ) {
    connectivity.onChange((online) => this.showConnection(online));
    client.on(MatrixEventEvent.Decrypted, (event) => this.decryptedLater(event));
    client.on(HttpApiEvent.SessionLoggedOut, () => this.events.signedOut());
  }

  /** Begins to synchronise as soon as the homeserver answers. */
  async start(): Promise<void> {
    // A request of the crypto's may have failed before anybody listened.
    await beginConnection(this.db, this.connectivity.isOffline ? 'offline' : 'connecting');
    if (!this.connectivity.isOnline) {
      await this.connectivity.untilReachable(this.client.getHomeserverUrl(), this.ended.signal);
    }
    if (this.ended.signal.aborted) return;
    this.seen = new Set();
    this.listed = false;
    const lists = new Map([[allRooms, roomList(firstRooms)]]);
    const slidingSync = new SlidingSync(this.client.getHomeserverUrl(), lists, {}, this.client, longPollMs);
    slidingSync.on(SlidingSyncEvent.Lifecycle, (state, response) => {
      if (state === SlidingSyncState.Complete && response) this.received(slidingSync, response);
    });
    // Members come as they are needed ($LAZY): the SDK must know that, or it would encrypt to the few it has seen.
    await this.client.startClient({ slidingSync, lazyLoadMembers: true });
  }

  stop(): void {
    this.ended.abort();
    this.client.stopClient();
  }

  /** Runs a change of the cache after the responses that are being stored, so that none overtakes another. */
  inOrder<Value>(change: () => Promise<Value>): Promise<Value> {
    const result = this.storing.then(change);
    this.storing = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  private received(slidingSync: SlidingSync, response: MSC3575SlidingSyncResponse): void {
    const roomIds = Object.keys(response.rooms);
    roomIds.forEach((roomId) => this.seen.add(roomId));
    const { ranges } = slidingSync.getListParams(allRooms) ?? { ranges: [] };
    const window = (ranges[0]?.[1] ?? 0) + 1;
    const count = slidingSync.getListData(allRooms)?.joinedCount ?? 0;
    const complete = window >= count;
    // The homeserver works on more while these are stored; as part of its next request, so that none is broken off.
    if (!complete) slidingSync.setListRanges(allRooms, roomWindow(window + moreRooms));
    this.inOrder(async () => {
      await storeResponse(this.client, this.db, response);
      this.storedAny = true;
      if (complete && !this.listed) await this.roomListComplete();
    }).then(
      () => this.events.stored(roomIds, complete, peopleNews(response)),
      () => this.events.storingFailed(),
    );
  }

  /** Every room of the account has been seen: rooms in the cache that were not are no longer this person's. */
  private async roomListComplete(): Promise<void> {
    this.listed = true;
    await this.db.transaction('rw', this.db.rooms, this.db.status, async () => {
      await this.db.rooms
        .where('membership')
        .anyOf('join', 'invite', 'knock')
        .filter((room) => !this.seen.has(room.roomId))
        .modify((room) => {
          room.membership = 'leave';
          room.c = seal({ ...open(room.c), asked: false });
        });
      await writeStatus(this.db, 'roomList', { complete: true });
    });
  }

  /** Not in the order of the responses: that the network is gone is said also while one of them waits for something. */
  private showConnection(online: boolean): void {
    if (this.ended.signal.aborted) return;
    // A request that waits for news does not tell that the homeserver is back: it is asked until it is.
    if (!online) void this.connectivity.untilReachable(this.client.getHomeserverUrl(), this.ended.signal);
    const state = !online ? 'offline' : this.storedAny ? 'online' : 'connecting';
    noteConnection(this.db, state).catch(() => {
      if (!this.ended.signal.aborted) this.events.storingFailed();
    });
  }

  private decryptedLater(event: MatrixEvent): void {
    if (event.isDecryptionFailure()) return;
    void this.inOrder(() => applyDecryptedLater(this.db, event, this.client.getSafeUserId()));
  }
}
