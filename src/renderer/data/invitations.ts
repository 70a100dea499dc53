import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import { tryAgain } from '../../cache/outbox';
import type { RoomRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import type { ActFailure } from '../../domain/act';
import type { Profession } from '../../domain/directory/directory';
import { useAccount, type Account } from './account';
import { perform } from './perform';

/** A room that this person is invited to. */
export interface Invitation {
  room: RoomRow;
  invitedBy: string | null;
  /** The profession it asks for, where the first to accept it joins. */
  calledAs: Profession | undefined;
  /** Where the acceptance stands: not given, on its way, or refused. */
  answer: 'none' | 'joining' | 'failed';
  failure: ActFailure | null;
  /** The acceptance that is on its way or was refused. */
  txnId: string | null;
}

async function readInvitations(db: CacheDatabase): Promise<Invitation[]> {
  // To logs of use nobody is asked: who reads them comes to them by itself.
  const rooms = await db.rooms
    .where('membership')
    .equals('invite')
    .filter(({ kind }) => kind !== 'log')
    .toArray();
  if (rooms.length === 0) return [];
  const waiting = await db.outbox.toArray();
  return rooms.map((room) => {
    const join = waiting.find(({ lane, c }) => lane === room.roomId && open(c).act.kind === 'join');
    return {
      room,
      invitedBy: open(room.c).invitedBy,
      calledAs: open(room.c).calledAs,
      answer: !join ? 'none' : join.state === 'failed' ? 'failed' : 'joining',
      failure: join ? open(join.c).failure : null,
      txnId: join?.txnId ?? null,
    };
  });
}

/** The invitations that wait for this person; undefined until they are read. */
export function useInvitations(): Invitation[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readInvitations(db), [db]);
}

/** Accepts an invitation; again, when it did not succeed before. */
export async function accept(account: Account, { room, answer, txnId }: Invitation): Promise<void> {
  if (answer === 'joining') return;
  if (txnId) await tryAgain(account.db, txnId);
  else await perform(account, { kind: 'join', roomId: room.roomId });
}
