import { useLiveQuery } from './use-live-query';
import { editsInOutbox } from '../../cache/administrative-outbox';
import type { CacheDatabase } from '../../cache/database';
import { isOnItsWay } from '../../cache/outbox-row';
import { open } from '../../cache/sealing';
import { standing } from '../../cache/states';
import { eventTypes } from '../../domain/event-types';
import type { StateEdit } from '../../domain/state-edit';
import { useAccount, type Account } from './account';
import { perform } from './perform';

/** Edits of this person's to one thing that another replaced without having seen them. */
export interface LostEdits {
  /** Names them among others. */
  key: string;
  roomId: string;
  type: StateEdit['type'];
  edits: StateEdit[];
  /** Whose edit stands. */
  by: string;
  ts: number;
  /** The rows that remember them. */
  ids: string[];
}

async function readLostEdits(db: CacheDatabase): Promise<LostEdits[]> {
  const found = new Map<string, LostEdits>();
  for (const { id, roomId, ts, by, c } of await db.lostEdits.toArray()) {
    const edit = open(c);
    // Two who cancel the same booking at once wanted the same; what becomes of bookings is said where they are shown.
    if (edit.type === eventTypes.receptionBooking) continue;
    const key = keyOf(roomId, edit.type);
    const known = found.get(key);
    if (known) {
      // The circle's own state is told of; its topic only repeats what it is for.
      const type = known.type === 'm.room.topic' ? edit.type : known.type;
      found.set(key, { ...known, type, edits: [...known.edits, edit], ids: [...known.ids, id] });
    } else found.set(key, { key, roomId, type: edit.type, edits: [edit], by, ts, ids: [id] });
  }
  const undecided = await undecidedOf(db, new Set([...found.values()].map(({ roomId }) => roomId)));
  return [...found.values()].filter(({ key }) => !undecided.has(key));
}

/** What people have edited of which a part is still on its way: it is told of once all of it has stood or was lost. */
async function undecidedOf(db: CacheDatabase, roomIds: ReadonlySet<string>): Promise<Set<string>> {
  const edits = await Promise.all([...roomIds].map((roomId) => editsInOutbox(db, roomId)));
  return new Set(
    edits
      .flat()
      .filter(({ row }) => isOnItsWay(row.state))
      .map(({ row, edit }) => keyOf(row.lane, edit.type)),
  );
}

function keyOf(roomId: string, type: StateEdit['type']): string {
  return `${roomId}|${subjectOf(type)}`;
}

/** A circle's purpose stands in its own state and in its topic, for those who browse: one thing to a person. */
function subjectOf(type: StateEdit['type']): string {
  return type === 'm.room.topic' ? eventTypes.circle : type;
}

/** The edits that were lost and have not been seen to; undefined until they are read. */
export function useLostEdits(): LostEdits[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readLostEdits(db), [db]);
}

/** The person is content with what stands. */
export async function acceptLoss({ db }: Account, { ids }: LostEdits): Promise<void> {
  await db.lostEdits.bulkDelete(ids);
}

/** Makes the edits once more, based on what stands now. */
export async function saveAnyway(account: Account, lost: LostEdits): Promise<void> {
  for (const edit of lost.edits) {
    const now = await standing(account.db, { roomId: lost.roomId, type: edit.type, stateKey: edit.stateKey });
    await perform(account, { kind: 'state', roomId: lost.roomId, edit, basis: now?.basis ?? null });
  }
  await acceptLoss(account, lost);
}
