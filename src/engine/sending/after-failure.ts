import { markOutbox } from '../../cache/outbox';
import type { OutboxRow } from '../../cache/rows';
import type { ActFailure } from '../../domain/act';
import { assertNever } from '../../domain/result';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import { requestProblem } from '../session/problems';
import { NotEncrypted } from './encryption';
import type { Means } from './means';

const firstPauseMs = 1000;
export const longestPauseMs = 30_000;
const triesOfTheUnexpected = 3;

/**
 * What becomes of an act whose request has failed: it waits and is tried again, or it is parked for its maker. Resolves
 * when the next try may be made.
 */
export async function afterFailure(
  { client, db, ended }: Pick<Means, 'client' | 'db' | 'ended'>,
  connectivity: Connectivity,
  row: OutboxRow,
  error: unknown,
): Promise<'waited' | 'parked' | 'signed-out'> {
  const park = async (failure: ActFailure) => {
    await markOutbox(db, row.txnId, { state: 'failed', details: { failure } });
    return 'parked' as const;
  };
  if (error instanceof NotEncrypted) return park('not-encrypted');
  const problem = requestProblem(error);
  switch (problem.kind) {
    case 'refused':
      return park(actFailure(problem.status, problem.errcode));
    case 'rate-limited':
      await markOutbox(db, row.txnId, { state: 'queued' });
      await pauseOrNetwork(problem.retryAfterMs, ended);
      return 'waited';
    case 'signed-out':
      await markOutbox(db, row.txnId, { state: 'queued' });
      return 'signed-out';
    case 'unexpected':
      console.error('piiri: an act could not be sent', error instanceof Error ? error.name : '');
      if (row.attempts >= triesOfTheUnexpected) return park('refused');
      await markOutbox(db, row.txnId, { state: 'queued', attempts: row.attempts + 1 });
      await pauseOrNetwork(firstPauseMs, ended);
      return 'waited';
    case 'unreachable': {
      await markOutbox(db, row.txnId, { state: 'queued' });
      const pause = Math.min(firstPauseMs * 2 ** Math.min(row.attempts, 5), longestPauseMs);
      await pauseOrNetwork(pause, ended);
      await connectivity.untilReachable(client.getHomeserverUrl(), ended);
      return 'waited';
    }
    default:
      return assertNever(problem);
  }
}

function actFailure(status: number, errcode: string): ActFailure {
  if (status === 413 || errcode === 'M_TOO_LARGE') return 'too-large';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'room-gone';
  if (status === 400) return 'malformed';
  return 'refused';
}
