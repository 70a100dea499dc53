import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import type { Option } from '../../ui/Choice';

/** Those who are in a room or invited to it, by name: whom a task can be given to. */
export function useParticipantOptions(roomId: string): Option<string>[] | undefined {
  const { db } = useAccount();
  const nameOf = useNames();
  const ids = useLiveQuery(async () => {
    const rows = await db.members
      .where('[roomId+userId]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .toArray();
    return rows
      .filter(({ membership }) => membership === 'join' || membership === 'invite')
      .map(({ userId }) => userId);
  }, [db, roomId]);
  return ids
    ?.map((value) => ({ value, label: nameOf(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'fi'));
}
