import type { CacheDatabase } from '../../../cache/database';
import { remindedBeforeMinutes } from '../../../domain/reception/reception';
import type { Told } from './plan';

/** A remote reception at which this person is awaited, or which she has booked. */
export interface AwaitedReception {
  id: string;
  roomId: string;
  /** The contact below which it was booked; null in a group chat. */
  contactId: string | null;
  /** Milliseconds since the epoch. */
  start: number;
}

const remindedBefore = remindedBeforeMinutes * 60_000;

export async function readReceptions(db: CacheDatabase, userId: string): Promise<AwaitedReception[]> {
  const rows = await db.workItems.where('waitsFor').equals(userId).toArray();
  return rows.flatMap(({ id, roomId, threadId, kind, due }) =>
    kind === 'booking' && due !== null ? [{ id, roomId, contactId: threadId || null, start: due }] : [],
  );
}

export interface Reminders {
  tell: AwaitedReception[];
  told: Told;
  /** When the next reminder is due; null where none is. */
  next: number | null;
}

/** What a person is reminded of now: each reception once for each time that it is moved to, and none that has begun. */
export function planReminders(
  receptions: readonly AwaitedReception[],
  told: Told,
  isQuiet: boolean,
  now: number,
): Reminders {
  const coming = receptions.filter(({ start }) => start > now);
  const tell = coming.filter(
    ({ id, start }) => !isQuiet && now >= start - remindedBefore && told.reminded[id] !== start,
  );
  const kept = coming.flatMap(({ id }) => {
    const start = told.reminded[id];
    return start === undefined ? [] : [[id, start] as const];
  });
  const reminded = Object.fromEntries([...kept, ...tell.map(({ id, start }) => [id, start] as const)]);
  const later = coming.map(({ start }) => start - remindedBefore).filter((moment) => moment > now);
  return { tell, told: { ...told, reminded }, next: later.length > 0 ? Math.min(...later) : null };
}
