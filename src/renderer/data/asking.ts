import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { useAccount, type Account } from './account';
import { perform } from './perform';
import { mayIn } from './rights';
import { readWaitingActs } from './waiting-acts';

/** Somebody who asks to join a circle that this person may let her into. */
export interface Asking {
  circle: RoomRow;
  userId: string;
  /** Why, in her own words; empty where she gave no reason. */
  reason: string;
}

async function readAsking(db: CacheDatabase, self: string): Promise<Asking[]> {
  const members = await db.members.where('membership').equals('knock').toArray();
  if (members.length === 0) return [];
  const [rooms, waiting] = await Promise.all([
    db.rooms.bulkGet(members.map(({ roomId }) => roomId)),
    readWaitingActs(db),
  ]);
  const isAnswered = (roomId: string, userId: string) =>
    waiting.some(
      ({ act }) =>
        (act.kind === 'add-people' || act.kind === 'remove-people') &&
        act.roomId === roomId &&
        act.people.includes(userId),
    );
  return members.flatMap(({ roomId, userId, c }, index) => {
    const circle = rooms[index];
    if (!circle || !mayIn(circle, self, 'manage-people') || isAnswered(roomId, userId)) return [];
    return [{ circle, userId, reason: open(c).reason ?? '' }];
  });
}

/** Who waits for this person's answer; undefined until it is read. Whom she has answered waits no longer. */
export function useAsking(): Asking[] | undefined {
  const { db, userId } = useAccount();
  return useLiveQuery(() => readAsking(db, userId), [db, userId]);
}

export async function letIn(account: Account, { circle, userId }: Asking): Promise<void> {
  await perform(account, { kind: 'add-people', roomId: circle.roomId, people: [userId] });
}

export async function refuse(account: Account, { circle, userId }: Asking, reason: string): Promise<void> {
  await perform(account, { kind: 'remove-people', roomId: circle.roomId, people: [userId], reason });
}
