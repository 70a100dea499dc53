import { useLiveQuery } from '../../data/use-live-query';
import { editsOf, type MessageEdit } from '../../../cache/edits';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { readRelated } from './related';
import type { Message } from './queries';

/** One message with what stands beside it; null where it is not on this device, undefined until it is read. */
export function useMessage(roomId: string, id: string): Message | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const row = await db.messages.get(id);
    if (row?.roomId !== roomId) return null;
    const [related] = await readRelated(db, roomId, id, [row]);
    const { sort, sender, ts, state, txnId, c } = row;
    return { id, sort, sender, ts, state, txnId, content: open(c), related };
  }, [db, roomId, id]);
}

/** Every text that a message has had, the one that is shown first; undefined until they are read. */
export function useVersions(id: string): MessageEdit[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const row = await db.messages.get(id);
    if (!row) return [];
    const first = { ts: row.ts, content: open(row.original ?? row.c) };
    return [first, ...(await editsOf(db, row))].reverse();
  }, [db, id]);
}
