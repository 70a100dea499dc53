import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { isLocalEventId } from '../../../domain/act';
import type { NamedPerson, RecordSource } from '../../../domain/record/record-entry';
import { useAccount } from '../../data/account';
import { readCard } from '../../data/case-card';
import { useReasonNames } from '../../data/contact-reasons';
import { useNames, usePeople } from '../../data/names';
import { saidIn, type Said } from '../../data/recording';
import { useWorkItems } from '../../data/work-items';

/** What an entry is drafted from, with the ids of what is covered. */
export interface EntrySource extends RecordSource {
  ticked: readonly TickedMessage[];
}

export interface TickedMessage extends Said {
  by: NamedPerson;
}

/** The chosen messages of a group chat as they read now, in its order; undefined until they are read. */
export function useTicked(ids: ReadonlySet<string>): Said[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readTicked(db, ids), [db, ids]);
}

function readTicked(db: CacheDatabase, ids: ReadonlySet<string>) {
  return db.messages.bulkGet([...ids]).then((rows) => {
    const sent = rows.flatMap((row) => (row && !isLocalEventId(row.id) ? [row] : []));
    return saidIn(sent).sort((one, other) => one.sort - other.sort);
  });
}

/** Null while this device does not have what the group chat was opened with. */
export function useEntrySource(roomId: string, ids: ReadonlySet<string>): EntrySource | null | undefined {
  const { db } = useAccount();
  const nameOf = useNames();
  const people = usePeople();
  const reasons = useReasonNames();
  const tasks = useWorkItems({ roomId, contactId: null }, 'task');
  const said = useTicked(ids);
  const read = useLiveQuery(
    () =>
      Dexie.Promise.all([
        readCard(db, roomId),
        db.members.where('[roomId+userId]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray(),
      ]).then(([card, members]) => ({ card, members })),
    [db, roomId],
  );
  return useMemo(() => {
    if (!read || !tasks || !said) return undefined;
    if (!read.card) return null;
    const named = (userId: string): NamedPerson => ({
      name: nameOf(userId),
      profession: people.get(userId)?.profession ?? null,
    });
    const ticked = said.map((one) => ({ ...one, by: named(one.sender) }));
    return {
      ...read.card,
      ticked,
      said: ticked,
      people: read.members.filter(({ membership }) => membership === 'join').map(({ userId }) => named(userId)),
      tasks: tasks
        .filter(({ state }) => state.status !== 'cancelled')
        .map(({ content, state }) => ({
          what: content.what,
          assignee: named(state.assignee),
          due: content.due,
          isDone: state.status === 'done',
        })),
      reasons,
    };
  }, [read, tasks, said, nameOf, people, reasons]);
}
