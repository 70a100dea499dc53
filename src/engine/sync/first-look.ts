import { KnownMembership, Room, type MatrixClient, type MatrixEvent } from 'matrix-js-sdk';
import { DecryptionFailureCode } from 'matrix-js-sdk/lib/crypto-api/index.js';
import type { MSC3575RoomData } from 'matrix-js-sdk/lib/sliding-sync.js';
import type { CacheDatabase } from '../../cache/database';
import type { MemberRow, RoomRow } from '../../cache/rows';
import type { StoredSession } from '../../preload/contract';
import { signedInClient } from '../session/client';
import type { Connectivity } from '../session/connectivity';
import { toTimelineEvent } from '../projection/timeline-event';
import { saidReceipts } from './receipts';
import { roomPart, type RoomPart } from './room-part';
import { sketchRooms } from './room-sketch';
import { allRooms, firstRooms, roomList, sketchedEvents } from './sync-request';

/**
 * The newest rooms of a device that has just signed in, asked for with one request beside the opening of its crypto
 * and of its own connection, so that a list is shown soon. What was said in them is not stored: a new device has no
 * keys, and the connection brings the same rooms again, and decrypts what it can.
 */
export class FirstLook {
  private readonly client: MatrixClient;
  private readonly sketches: Promise<Sketches | null>;

  constructor(
    readonly session: StoredSession,
    readonly connectivity: Connectivity,
  ) {
    this.client = signedInClient(session, { fetch: connectivity.fetch });
    this.sketches = this.sketch().catch(() => null);
  }

  /** Stores what came of rooms that are not cached. Where nothing came or it cannot be stored, the connection brings it. */
  async store(db: CacheDatabase): Promise<void> {
    const sketches = await this.sketches;
    if (!sketches) return;
    await db.transaction('rw', db.rooms, db.members, async () => {
      const cached = new Set(await db.rooms.toCollection().primaryKeys());
      const isFresh = ({ roomId }: { roomId: string }) => !cached.has(roomId);
      await db.rooms.bulkAdd(sketches.rooms.filter(isFresh));
      await db.members.bulkPut(sketches.members.filter(isFresh));
    });
  }

  private async sketch(): Promise<Sketches> {
    const lists = { [allRooms]: roomList(firstRooms, sketchedEvents) };
    const request = { lists, extensions: { receipts: { enabled: true } }, conn_id: 'first-look', clientTimeout };
    const answer = await this.client.slidingSync(request, this.session.homeserver);
    const parts = Object.entries(answer.rooms ?? {}).map(([roomId, data]) => this.part(roomId, data));
    return {
      rooms: sketchRooms(parts, saidReceipts(answer.extensions ?? {}), this.session.userId),
      members: parts.flatMap(({ members }) => members),
    };
  }

  private part(roomId: string, given: MSC3575RoomData): RoomPart {
    const data = { ...given, required_state: given.required_state ?? [], timeline: given.timeline ?? [] };
    const toEvent = this.client.getEventMapper({ decrypt: false });
    const events = data.timeline.map((raw) => {
      const event = toEvent({ ...raw, room_id: roomId });
      return { ...toTimelineEvent(event), decryptionFailure: withoutKeys(event) };
    });
    return roomPart(this.room(roomId, data), data, events, this.session.userId);
  }

  /** A room as the SDK would make it from its state; known to nobody else, and thrown away. */
  private room(roomId: string, data: MSC3575RoomData): Room {
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

/** Rows that show the rooms of the answer. */
interface Sketches {
  rooms: RoomRow[];
  members: MemberRow[];
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
