import { ConnectionError, MatrixError, type MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../src/cache/database';
import { eventTypes, roomTypes } from '../../src/domain/event-types';
import type { TimelineEvent } from '../../src/engine/projection/timeline-event';
import { Sender } from '../../src/engine/sending/sender';
import { RoomAwaiter } from '../../src/engine/sending/room-awaiter';
import { Connectivity } from '../../src/engine/session/connectivity';
import { pageTables, storeChunks } from '../../src/engine/sync/timeline';
import { roomRow } from './cache';
import { aino, timelineEvent } from './timeline-events';

/** What becomes of one request to send: `lost` is taken by the homeserver, and its answer does not arrive. */
export type Outcome = 'taken' | 'lost' | 'unreachable' | 'rate-limited' | 'forbidden' | 'too-large' | 'broken';

const refusals = {
  'rate-limited': new MatrixError({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 1 }, 429),
  forbidden: new MatrixError({ errcode: 'M_FORBIDDEN' }, 403),
  'too-large': new MatrixError({ errcode: 'M_TOO_LARGE' }, 413),
};

interface Sent {
  txnId: string;
  roomId: string;
  type: string;
  content: Record<string, unknown>;
}

/**
 * As much of a homeserver, and of the SDK's client, as sending needs: it takes a transaction once, keeps its rooms'
 * order, and answers as a test tells it to.
 */
export class SendingHomeserver {
  readonly events: TimelineEvent[] = [];
  /** Every request to send that was made, in order. */
  readonly requests: Sent[] = [];
  readonly joins: string[] = [];
  /** What becomes of the next requests; after them, all are taken. */
  outcomes: Outcome[] = [];
  /** Rooms that are not encrypted. */
  readonly inTheClear = new Set<string>();
  /** What waits for news goes on once this resolves. */
  caughtUp: Promise<void> = Promise.resolve();
  private readonly byTxn = new Map<string, string>();
  private readonly tried = new Map<string, Sent>();
  private told = 0;
  private senders: Sender[] = [];

  constructor(
    private readonly db: CacheDatabase,
    readonly roomIds: readonly string[],
  ) {}

  /** Starts sending what is in the outbox, as a start of the engine does. */
  async start(): Promise<Sender> {
    await this.db.rooms.bulkPut(this.roomIds.map((roomId) => roomRow({ roomId })));
    const client = this.client();
    const rooms = new RoomAwaiter(client);
    const news = { untilCaughtUp: () => this.caughtUp };
    const sender = new Sender(client, this.db, new Connectivity(), rooms, news);
    rooms.roomsStored(true);
    sender.start();
    this.senders.push(sender);
    return sender;
  }

  stop(): void {
    for (const sender of this.senders) sender.stop();
    this.tried.clear();
  }

  /** Brings to the cache what it was not told. */
  async sync(): Promise<void> {
    const news = this.events.slice(this.told);
    this.told = this.events.length;
    for (const roomId of this.roomIds) {
      const events = news.filter((event) => event.roomId === roomId);
      await this.db.transaction('rw', pageTables(this.db), async () => {
        await storeChunks(this.db, [{ roomId, events, limited: false, previous: '' }], aino);
      });
    }
  }

  /** Another person's event. */
  say(event: Omit<TimelineEvent, 'id'>): string {
    const id = `$${this.events.length}`;
    this.events.push({ ...event, id });
    return id;
  }

  private send(sent: Sent): { event_id: string } {
    this.requests.push(sent);
    const outcome = this.outcomes.shift() ?? 'taken';
    if (outcome !== 'taken' && outcome !== 'lost') {
      this.tried.set(sent.txnId, sent);
      if (outcome === 'unreachable') throw new ConnectionError('fetch failed');
      if (outcome === 'broken') throw new Error('broken');
      throw refusals[outcome];
    }
    const event_id = this.byTxn.get(sent.txnId) ?? this.take(sent);
    this.byTxn.set(sent.txnId, event_id);
    if (outcome === 'taken') return { event_id };
    this.tried.set(sent.txnId, sent);
    throw new ConnectionError('the answer was lost');
  }

  private take({ roomId, type, content }: Sent): string {
    const txnId = String(content[eventTypes.act]);
    return this.say(
      timelineEvent({ id: '', roomId, type, content, sender: aino, txnId, ts: 1000 + this.events.length }),
    );
  }

  private client(): MatrixClient {
    const room = (roomId: string) => ({
      roomId,
      getMyMembership: () => 'join',
      getType: () => roomTypes.consultation,
      hasEncryptionStateEvent: () => !this.inTheClear.has(roomId),
      // The SDK keeps an event whose sending has failed, under its transaction.
      getEventForTxnId: (txnId: string) => {
        const sent = this.tried.get(txnId);
        return sent && { sent, status: 'not_sent', getId: () => `~${roomId}:${txnId}` };
      },
    });
    const client = {
      getSafeUserId: () => aino,
      getDeviceId: () => 'AINO',
      getCrypto: () => undefined,
      // Answers at once and needs no network.
      getHomeserverUrl: () => 'data:application/json,{}#',
      getRoom: (roomId: string) => (this.roomIds.includes(roomId) ? room(roomId) : null),
      sendEvent: async (roomId: string, _: null, type: string, content: Record<string, unknown>, txnId: string) =>
        this.send({ roomId, type, content, txnId }),
      resendEvent: async ({ sent }: { sent: Sent }) => this.send(sent),
      getJoinedRooms: async () => ({ joined_rooms: [...this.roomIds] }),
      joinRoom: async (roomId: string) => {
        this.joins.push(roomId);
        return { roomId };
      },
      getStateEvent: async () => ({ type: 'fi.piiri.consultation' }),
      getEventMapper: () => (raw: TimelineEvent) => ({
        getId: () => raw.id,
        getSender: () => raw.sender,
        getContent: () => raw.content,
      }),
      decryptEventIfNeeded: async () => undefined,
      createMessagesRequest: async (roomId: string) => ({
        chunk: this.events
          .filter((event) => event.roomId === roomId)
          .toReversed()
          .map((event) => ({ ...event, origin_server_ts: event.ts })),
      }),
    };
    // The part of the client that sending uses.
    return client as unknown as MatrixClient;
  }
}
