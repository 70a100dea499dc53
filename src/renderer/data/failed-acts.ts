import { useLiveQuery } from './use-live-query';
import { refusedStep, type OutboxDetails } from '../../cache/rows';
import { retire, tryAgain } from '../../cache/outbox';
import { open } from '../../cache/sealing';
import type { Act, ActFailure } from '../../domain/act';
import { useAccount } from './account';

/** An act that could not be sent and waits for its maker to decide. */
export interface FailedAct {
  txnId: string;
  act: Act;
  reason: ActFailure;
  /** Those of the people it names for whom it was refused. */
  refused: string[];
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
        refused: refusedPeople(details.done),
        again: () => void tryAgain(db, txnId),
        remove: () => void retire(db, txnId, null),
      },
    ];
  });
}

/** Steps about a person end in her id, which alone begins with `@` (engine/sending/people.ts). */
function refusedPeople(done: OutboxDetails['done']): string[] {
  const refused = Object.entries(done).flatMap(([step, result]) => {
    const userId = result === refusedStep ? /@.*$/.exec(step)?.[0] : undefined;
    return userId ? [userId] : [];
  });
  return [...new Set(refused)];
}
