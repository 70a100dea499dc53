import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import type { MessageState } from '../../cache/rows';
import { open } from '../../cache/sealing';
import type { WorkItemRow } from '../../cache/work-item-row';
import type { WorkItemKind, WorkItemState, WorkItemUpdate } from '../../domain/work-items/work-item';
import { useAccount, type Account } from './account';
import { perform } from './perform';
import { mayIn } from './rights';
import { useFromRooms } from './rooms';
import { sendingStates } from './sending-states';
import { settledId } from './settled-id';

type StateOf<Kind extends WorkItemKind> = Extract<WorkItemState, { kind: Kind }>;

/** A work item as a screen shows it. */
export type ShownWorkItem<Kind extends WorkItemKind> = Omit<WorkItemRow, 'c' | 'kind'> &
  StateOf<Kind> & { sending: MessageState };

function isOfKind<Kind extends WorkItemKind>(standing: WorkItemState, kind: Kind): standing is StateOf<Kind> {
  return standing.kind === kind;
}

function shown<Kind extends WorkItemKind>(
  { c, ...row }: WorkItemRow,
  kind: Kind,
  sending: MessageState,
): ShownWorkItem<Kind> | null {
  const standing = open(c);
  return isOfKind(standing, kind) ? { ...row, ...standing, sending } : null;
}

/** Where something is agreed on: in a group chat, or below a contact of an inbox. */
export interface WorkPlace {
  roomId: string;
  /** The contact's id; null in a group chat. */
  contactId: string | null;
}

/** The work items of one kind at a place, the oldest first; undefined until they are read. */
export function useWorkItems<Kind extends WorkItemKind>(
  { roomId, contactId }: WorkPlace,
  kind: Kind,
): ShownWorkItem<Kind>[] | undefined {
  const { db } = useAccount();
  const found = useLiveQuery(() => readWorkItems(db, { roomId, contactId }, kind), [db, roomId, contactId, kind]);
  // Until another place's are read, a live query gives what it read for the former.
  return found?.roomId === roomId && found.contactId === contactId ? found.items : undefined;
}

async function readWorkItems<Kind extends WorkItemKind>(db: CacheDatabase, place: WorkPlace, kind: Kind) {
  const { roomId, contactId } = place;
  const all = await db.workItems.where('roomId').equals(roomId).toArray();
  const rows = all.filter((row) => row.kind === kind && (contactId === null || row.threadId === contactId));
  const sending = await sendingStates(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows
    .sort((one, other) => one.ts - other.ts)
    .flatMap((row) => shown(row, kind, sending.get(row.id) ?? 'sent') ?? []);
  return { roomId, contactId, items };
}

/** One work item; null when the cache does not have it, undefined until it is read. */
export function useWorkItem<Kind extends WorkItemKind>(
  itemId: string,
  kind: Kind,
): ShownWorkItem<Kind> | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const id = await settledId(db, itemId);
    const row = await db.workItems.get(id);
    const sending = await sendingStates(db, [id]);
    return row ? shown(row, kind, sending.get(id) ?? 'sent') : null;
  }, [db, itemId, kind]);
}

/** Whether this person leads a room, and may do what its lead may to what is agreed on there. */
export function useLeads(roomId: string): boolean {
  const { userId } = useAccount();
  return useFromRooms((rooms) => mayIn(rooms?.get(roomId), userId, 'manage-contacts'));
}

/** Changes a work item. The caller has asked its rule. */
export function changeWorkItem(
  account: Account,
  { id: itemId, roomId }: Pick<WorkItemRow, 'id' | 'roomId'>,
  update: WorkItemUpdate,
): Promise<string> {
  return perform(account, { kind: 'work-item-update', roomId, itemId, update });
}
