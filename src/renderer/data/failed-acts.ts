import { useLiveQuery } from 'dexie-react-hooks';
import type { OutboxDetails } from '../../cache/rows';
import { retire, tryAgain } from '../../cache/outbox';
import { open } from '../../cache/sealing';
import type { Act, ActFailure } from '../../domain/act';
import { useAccount } from './account';

/** An act that could not be sent and waits for its maker to decide. */
export interface FailedAct {
  txnId: string;
  act: Act;
  reason: ActFailure;
  /** Sends it again. */
  again: () => void;
  /** Gives it up, with all that it showed. */
  remove: () => void;
}

/** The parked acts that concern a screen, oldest first. */
export function useFailedActs(concerns: (act: Act, txnId: string) => boolean): FailedAct[] {
  const { db } = useAccount();
  const rows = useLiveQuery(() => db.outbox.where('state').equals('failed').sortBy('seq'), [db]);
  return (rows ?? []).flatMap((row) => {
    const details: OutboxDetails = open(row.c);
    const { txnId } = row;
    if (!concerns(details.act, txnId)) return [];
    return [
      {
        txnId,
        act: details.act,
        reason: details.failure ?? 'refused',
        again: () => void tryAgain(db, txnId),
        remove: () => void retire(db, txnId, null),
      },
    ];
  });
}
