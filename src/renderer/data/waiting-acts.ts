import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import { waitingRows } from '../../cache/outbox-row';
import { open } from '../../cache/sealing';
import { isAdministrative, type AdministrativeAct } from '../../domain/circle/circle-acts';
import { useAccount } from './account';

/** An act on circles and people that is on its way, and how many of its steps are done. */
export interface WaitingAct {
  txnId: string;
  act: AdministrativeAct;
  stepsDone: number;
}

const none: readonly WaitingAct[] = [];

/** Acts on circles, rooms and people that have not been done yet, oldest first; failed ones are not among them. */
export function useWaitingActs(): readonly WaitingAct[] {
  const { db } = useAccount();
  return useLiveQuery(() => readWaitingActs(db), [db]) ?? none;
}

export async function readWaitingActs(db: CacheDatabase): Promise<WaitingAct[]> {
  const rows = await waitingRows(db);
  return rows.flatMap(({ txnId, c }) => {
    const { act, done } = open(c);
    return isAdministrative(act) ? [{ txnId, act, stepsDone: Object.keys(done).length }] : [];
  });
}
