import { KnownMembership, Room, type MatrixClient, type MatrixEvent } from 'matrix-js-sdk';
import { DecryptionFailureCode } from 'matrix-js-sdk/lib/crypto-api/index.js';
import type { MSC3575RoomData, MSC3575SlidingSyncResponse } from 'matrix-js-sdk/lib/sliding-sync.js';
import type { CacheDatabase } from '../../cache/database';
import type { StoredSession } from '../../preload/contract';
import { signedInClient } from '../session/client';
import type { Connectivity } from '../session/connectivity';
import { toTimelineEvent } from '../projection/timeline-event';
import { saidReceipts } from './receipts';
import { roomPart, type RoomPart } from './room-part';
import { responseTables, storeParts } from './store-response';
import { allRooms, firstRooms, roomList } from './sync-request';

/**
 * The newest rooms of a device that has just signed in, asked for with one request beside the opening of its crypto
 * and of its own connection, so that a list is shown soon. A new device has no keys: what is encrypted is stored as
 * not to be read yet. The connection brings the same rooms again, and what it decrypts takes its place.
 */
export class FirstLook {
  private readonly client: MatrixClient;
  private readonly answer: Promise<MSC3575SlidingSyncResponse | null>;

  constructor(
    readonly session: StoredSession,
    readonly connectivity: Connectivity,
  ) {
    const client = signedInClient(session, { fetch: connectivity.fetch });
    this.client = client;
    const lists = { [allRooms]: roomList(firstRooms) };
    const request = { lists, extensions: { receipts: { enabled: true } }, conn_id: 'first-look', clientTimeout };
    this.answer = client.slidingSync(request, session.homeserver).catch(() => null);
  }

  /** Stores what came. Where nothing came or it cannot be stored, the connection brings it. */
  async store(db: CacheDatabase): Promise<void> {
    const answer = await this.answer;
    if (!answer) return;
    const self = this.session.userId;
    const parts = Object.entries(answer.rooms ?? {}).map(([roomId, data]) => this.part(roomId, data));
    await db.transaction('rw', responseTables(db), async () =>
      storeParts(db, parts, saidReceipts(answer.extensions ?? {}), self),
    );
  }

  private part(roomId: string, given: MSC3575RoomData): RoomPart {
    const data = { ...given, required_state: given.required_state ?? [], timeline: given.timeline ?? [] };
    const toEvent = this.client.getEventMapper({ decrypt: false });
    const events = data.timeline.map((raw) => {
      const event = toEvent({ ...raw, room_id: roomId });
      return { ...toTimelineEvent(event), decryptionFailure: withoutKeys(event) };
    });
    return roomPart(this.sketch(roomId, data), data, events, this.session.userId);
  }

  /** A room as the SDK would make it from its state; known to nobody else, and thrown away. */
  private sketch(roomId: string, data: MSC3575RoomData): Room {
    const toEvent = this.client.getEventMapper({ decrypt: false });
    const state = data.invite_state ?? data.required_state;
    const room = new Room(roomId, this.client, this.session.userId, { lazyLoadMembers: true });
    room.getLiveTimeline().initialiseState(state.map((raw) => toEvent({ ...raw, room_id: roomId })));
    if (!data.invite_state) room.updateMyMembership(KnownMembership.Join);
    room.setMSC4186SummaryData(data.heroes, data.joined_count, data.invited_count);
    room.recalculate();
    return room;
  }
}

/** Longer than any homeserver takes for its first answer; the connection asks on its own meanwhile. */
const clientTimeout = 30_000;

/** Why a device that has no keys yet cannot read an event (matrix-js-sdk, DecryptionFailureCode), or null. */
function withoutKeys(event: MatrixEvent): string | null {
  if (!event.isEncrypted()) return null;
  const membership = event.getMembershipAtEvent();
  const wasIn = !membership || membership === KnownMembership.Join || membership === KnownMembership.Invite;
  return wasIn
    ? DecryptionFailureCode.HISTORICAL_MESSAGE_BACKUP_UNCONFIGURED
    : DecryptionFailureCode.HISTORICAL_MESSAGE_USER_NOT_JOINED;
}
