import { Dexie, type Subscription } from 'dexie';
import { liveQuery } from '../../cache/live-query';
import type { CacheDatabase } from '../../cache/database';
import { enqueue } from '../../cache/outbox';
import { open } from '../../cache/sealing';
import { standingEverywhere } from '../../cache/states';
import type { ActOf } from '../../domain/act';
import { callFilled, withdrawnOf } from '../../domain/case/case-call';
import { eventTypes } from '../../domain/event-types';
import { powerOf } from '../../domain/circle/roles';

/** Invitations of one call that are no longer needed. */
interface Filled {
  roomId: string;
  callId: string;
  people: string[];
}

/**
 * Withdraws at the lead's device the invitations of those who were asked into a case together with one who has come. The
 * homeserver refuses nothing of it that has been done before, and what is done is one act with an id of its own.
 */
export class CaseCalls {
  private subscription: Subscription | null = null;

  constructor(
    private readonly db: CacheDatabase,
    private readonly person: { userId: string; deviceId: string },
  ) {}

  /** To be called when a connection has brought every room. */
  start(): void {
    this.subscription ??= liveQuery(() => filledCalls(this.db, this.person.userId)).subscribe({
      next: (filled) => void this.withdraw(filled),
      // A cache that is being closed is read again at the next start.
      error: () => undefined,
    });
  }

  stop(): void {
    this.subscription?.unsubscribe();
  }

  private async withdraw(filled: readonly Filled[]): Promise<void> {
    const { userId, deviceId } = this.person;
    for (const { roomId, callId, people } of filled) {
      const act: ActOf<'remove-people'> = {
        ...{ kind: 'remove-people', roomId, people, reason: callFilled },
        onlyInvited: true,
      };
      await enqueue(this.db, { txnId: `call:${callId}`, userId, deviceId, createdAt: Date.now(), act }).catch(
        () => undefined,
      );
    }
  }
}

/** The calls of the cases that this person leads of which somebody has come and others have not. */
async function filledCalls(db: CacheDatabase, self: string): Promise<Filled[]> {
  const calls = await standingEverywhere(db, eventTypes.caseCall);
  const rooms = await db.rooms.bulkGet([...calls.keys()]);
  const led = rooms.filter((room) => room?.membership === 'join' && (open(room.c).powers[self] ?? 0) >= powerOf.lead);
  const filled = await Dexie.Promise.all(
    led.map(async (room) => {
      const roomId = room?.roomId ?? '';
      const joined = new Set<string>();
      await db.members
        .where('[roomId+userId]')
        .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
        .each(({ userId, membership }) => {
          if (membership === 'join') joined.add(userId);
        });
      return [...(calls.get(roomId) ?? [])].map(([callId, { content }]) => ({
        roomId,
        callId,
        people: withdrawnOf(content, (person) => joined.has(person)),
      }));
    }),
  );
  return filled.flat().filter(({ people }) => people.length > 0);
}
