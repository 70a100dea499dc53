import { createContext, use, useMemo, type ReactNode } from 'react';
import { useLiveQuery } from '../../data/use-live-query';
import { Dexie } from 'dexie';
import { open } from '../../../cache/sealing';
import { withPin } from '../../../domain/message/pins';
import { useAccount } from '../../data/account';
import { useIsArchived } from '../../data/archived';
import { powerIn } from '../../data/rights';
import { useRoom } from '../../data/rooms';
import type { JumpTo } from './jump';
import type { ActingIn } from './message-actions';
import type { Message } from './queries';
import type { Reader } from '../../data/readers';

/** What opens over a conversation: a new poll, or something about one of its messages. */
export type MessageDialog =
  | { kind: 'delete' | 'history' | 'forward' | 'reactions' | 'end-poll'; message: Message }
  | { kind: 'new-poll' }
  | { kind: 'read-by'; readers: readonly Reader[] }
  | { kind: 'date'; ts: number };

/** What every message of a conversation needs to be acted on. */
export interface Acting extends ActingIn {
  roomId: string;
  openDialog: (dialog: MessageDialog) => void;
  openThread: (rootId: string) => void;
  jumpTo: JumpTo;
}

const ActingContext = createContext<Acting | null>(null);

/** Found once for a whole conversation. */
export function ActingProvider({ acting, children }: { acting: Acting; children: ReactNode }) {
  return <ActingContext value={acting}>{children}</ActingContext>;
}

export function useActing(): Acting {
  const acting = use(ActingContext);
  if (!acting) throw new Error('useActing outside ActingProvider');
  return acting;
}

const noPins: readonly string[] = [];

/** What is pinned in a room, with what is on its way. */
export function usePinned(roomId: string): readonly string[] {
  const { db } = useAccount();
  const room = useRoom(roomId);
  const standing = room ? open(room.c).pinned : noPins;
  const changes = useLiveQuery(
    () =>
      db.outbox
        .where('[lane+seq]')
        .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
        .filter((row) => row.state !== 'failed' && open(row.c).act.kind === 'pin')
        .toArray(),
    [db, roomId],
  );
  return useMemo(() => {
    if (!changes || changes.length === 0) return standing;
    return changes.reduce<readonly string[]>((pinned, row) => {
      const { act } = open(row.c);
      return act.kind === 'pin' ? withPin(pinned, act.target, act.pinned) : pinned;
    }, standing);
  }, [changes, standing]);
}

/** What this person may do in a room. */
export function useActingIn(roomId: string, threadId: string, pinned: readonly string[]): ActingIn {
  const { userId } = useAccount();
  const room = useRoom(roomId);
  const isArchived = useIsArchived(roomId);
  const power = room ? powerIn(room, userId) : 0;
  const needs = room && open(room.c).needs;
  const isIn = room?.membership === 'join';
  return useMemo(
    () => ({
      self: userId,
      mayWrite: isIn && !isArchived,
      mayPin: isIn && !isArchived && needs !== undefined && power >= needs.pin,
      mayDelete: isIn && needs !== undefined && power >= needs.redact,
      pinned,
      threadId,
    }),
    [userId, isIn, isArchived, needs, power, pinned, threadId],
  );
}
