import type { Subscription } from 'dexie';
import { liveQuery } from '../../cache/live-query';
import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { standingEverywhere } from '../../cache/states';
import { readStatus } from '../../cache/status';
import { eventTypes } from '../../domain/event-types';
import { keptUntil, type RetentionContent } from '../../domain/case/retention';

/** A closed case that is not kept for good. Milliseconds since the epoch. */
interface KeptCase {
  roomId: string;
  until: number;
}

/** Timers stand still while a computer sleeps: no longer one is trusted. */
const longestWaitMs = 60 * 60_000;

/**
 * Removes closed cases at the end of the time for which the organisation keeps them: this person leaves and forgets the
 * room (Matrix spec, POST /forget), and the cache loses all of it. Every member's device does so by itself; once nobody
 * is left, the homeserver can delete the room.
 */
export class KeptCases {
  private subscription: Subscription | null = null;
  private alarm: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param remove leaves and forgets a room, and removes it from the cache
   * @param clock milliseconds since the epoch
   */
  constructor(
    private readonly db: CacheDatabase,
    private readonly remove: (roomId: string) => Promise<void>,
    private readonly clock: () => number = Date.now,
  ) {}

  /** To be called when a connection has brought every room: a case may have been opened again meanwhile. */
  start(): void {
    this.subscription ??= liveQuery(() => keptCases(this.db)).subscribe({
      next: (cases) => void this.see(cases),
      // A cache that is being closed is read again at the next start.
      error: () => undefined,
    });
  }

  stop(): void {
    this.subscription?.unsubscribe();
    clearTimeout(this.alarm);
  }

  private async see(cases: readonly KeptCase[]): Promise<void> {
    clearTimeout(this.alarm);
    if (cases.length === 0) return;
    this.alarm = setTimeout(() => void this.see(cases), longestWaitMs);
    const now = this.clock();
    for (const { roomId } of cases.filter(({ until }) => until <= now)) {
      // What the homeserver does not take now is tried when the alarm goes.
      await this.remove(roomId).catch(() => undefined);
    }
  }
}

/** None without the network, where a case may have been opened again and that has not come here. */
async function keptCases(db: CacheDatabase): Promise<KeptCase[]> {
  if ((await readStatus(db, 'connection'))?.state !== 'online') return [];
  const stated = await standingEverywhere(db, eventTypes.retention);
  if (stated.size === 0) return [];
  const rooms = await db.rooms
    .where('[kind+membership]')
    .anyOf([
      ['case', 'join'],
      ['case', 'leave'],
    ])
    .toArray();
  const closed = rooms.flatMap((room) => {
    const at = open(room.c).caseState?.closed?.at;
    return at === undefined ? [] : [{ room, at }];
  });
  const circles = await db.rooms.bulkGet([...new Set(closed.flatMap(({ room }) => room.parents))]);
  const parentsOf = new Map(circles.flatMap((circle) => (circle ? [[circle.roomId, circle.parents] as const] : [])));
  return closed.flatMap(({ room, at }) => {
    const until = keptUntil(at, statedFor(room, parentsOf, stated));
    return until === null ? [] : [{ roomId: room.roomId, until }];
  });
}

type Stated = Awaited<ReturnType<typeof standingEverywhere<typeof eventTypes.retention>>>;

/** What the case's organisation states; where its circle is not known here, all organisations of this person's. */
function statedFor(
  room: RoomRow,
  parentsOf: ReadonlyMap<string, readonly string[]>,
  stated: Stated,
): RetentionContent[] {
  const above = room.parents.flatMap((circle) => parentsOf.get(circle) ?? []);
  const organisations = above.length > 0 ? above : [...stated.keys()];
  return organisations.flatMap((id) => stated.get(id)?.get('')?.content ?? { v: 1 as const });
}
