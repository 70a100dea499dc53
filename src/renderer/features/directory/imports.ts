import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import type { OutboxState } from '../../../cache/rows';
import { retire, tryAgain } from '../../../cache/outbox';
import { open } from '../../../cache/sealing';
import type { ActFailure } from '../../../domain/act';
import { useAccount } from '../../data/account';

/** An import on its way. */
export interface ImportOnItsWay {
  txnId: string;
  state: OutboxState;
  /** How many entries have been written, and of how many. */
  written: number;
  total: number;
  failure: ActFailure | null;
  again: () => void;
  remove: () => void;
}

/** The imports of the directory that are not done yet, oldest first; undefined until they are read. */
export function useImports(roomId: string): ImportOnItsWay[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readImports(db, roomId), [db, roomId]);
}

async function readImports(db: CacheDatabase, roomId: string): Promise<ImportOnItsWay[]> {
  const rows = await db.outbox.where('[lane+seq]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
  return rows.flatMap(({ txnId, state, c }) => {
    const { act, done, failure } = open(c);
    if (act.kind !== 'import-people') return [];
    return [
      {
        txnId,
        state,
        written: Number(done['next'] ?? 0),
        total: act.people.length,
        failure,
        again: () => void tryAgain(db, txnId),
        remove: () => void retire(db, txnId, null),
      },
    ];
  });
}
