import type { Subscription } from 'dexie';
import { liveQuery } from '../../cache/live-query';
import type { CacheDatabase } from '../../cache/database';
import { enqueue } from '../../cache/outbox';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { standingEverywhere } from '../../cache/states';
import { readStatus } from '../../cache/status';
import type { ActOf } from '../../domain/act';
import { hasEnded, nextEnd, stayEnded, type CaseGuestContent } from '../../domain/case/case-guest';
import { personUserId } from '../../domain/directory/directory';
import { eventTypes } from '../../domain/event-types';
import { powerOf } from '../../domain/circle/roles';

/** Somebody who is in a case until a time, where this device sees to it: a guest of a case led here, or this person. */
interface Stay {
  room: RoomRow;
  guest: string;
  content: CaseGuestContent;
}

/** Timers stand still while a computer sleeps: no longer one is trusted. */
const longestWaitMs = 10 * 60_000;

/**
 * Ends the stays of those who were asked into a case until a time: at the lead's device the guest is removed, and at the
 * guest's own she leaves, whichever is there first. Each end is one act with an id of its own, so that it is done once.
 */
export class CaseGuests {
  private subscription: Subscription | null = null;
  private alarm: ReturnType<typeof setTimeout> | undefined;

  /** @param clock milliseconds since the epoch */
  constructor(
    private readonly db: CacheDatabase,
    private readonly person: { userId: string; deviceId: string },
    private readonly clock: () => number = Date.now,
  ) {}

  /** To be called when a connection has brought every room: what the cache says of stays may have been changed before. */
  start(): void {
    this.subscription ??= liveQuery(() => staysSeenTo(this.db, this.person.userId)).subscribe({
      next: (stays) => void this.see(stays),
      // A cache that is being closed is read again at the next start.
      error: () => undefined,
    });
  }

  stop(): void {
    this.subscription?.unsubscribe();
    clearTimeout(this.alarm);
  }

  private async see(stays: readonly Stay[]): Promise<void> {
    clearTimeout(this.alarm);
    const now = this.clock();
    const next = nextEnd(
      stays.map(({ content }) => content),
      now,
    );
    if (next !== null) {
      this.alarm = setTimeout(() => void this.see(stays), Math.min(next - now, longestWaitMs));
    }
    for (const stay of stays.filter(({ content }) => hasEnded(content, now))) {
      await this.end(stay).catch(() => undefined);
    }
  }

  private async end({ room: { roomId }, guest, content }: Stay): Promise<void> {
    const { userId, deviceId } = this.person;
    const act: ActOf<'leave' | 'remove-people'> =
      guest === userId
        ? { kind: 'leave', roomId }
        : { kind: 'remove-people', roomId, people: [guest], reason: stayEnded };
    const txnId = `stay:${roomId}:${guest}:${content.until ?? ''}`;
    await enqueue(this.db, { txnId, userId, deviceId, createdAt: this.clock(), act });
  }
}

/**
 * The stays with an end that this device can end; none without the network, where more time may have been given that
 * has not come here.
 */
async function staysSeenTo(db: CacheDatabase, self: string): Promise<Stay[]> {
  if ((await readStatus(db, 'connection'))?.state !== 'online') return [];
  const guests = await standingEverywhere(db, eventTypes.caseGuest);
  const rooms = await db.rooms.bulkGet([...guests.keys()]);
  return rooms.flatMap((room) => {
    if (room?.kind !== 'case' || room.membership !== 'join') return [];
    const leads = (open(room.c).powers[self] ?? 0) >= powerOf.lead;
    return [...(guests.get(room.roomId) ?? [])].flatMap(([key, { content }]) => {
      const guest = personUserId(key);
      return content.until !== undefined && (leads || guest === self) ? [{ room, guest, content }] : [];
    });
  });
}
