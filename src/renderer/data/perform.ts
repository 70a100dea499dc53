import { enqueue } from '../../cache/outbox';
import type { PerformedAct } from '../../cache/outbox-row';
import { outsideQueries } from '../../cache/outside-queries';
import type { Account } from './account';
import { keepBeforeClosing } from './being-kept';

/**
 * Does what a person asks: keeps it in the journal, then in the outbox with the rows that show it at once.
 * Rejects when it could not be kept; the caller still has the words then.
 * @param txnId made by the caller where it shows the act before it is kept
 * @param notBefore until then it can be taken back
 * @returns the act's transaction id
 */
export function perform(
  account: Account,
  act: PerformedAct['act'],
  txnId: string = crypto.randomUUID(),
  notBefore?: number,
): Promise<string> {
  return keepBeforeClosing(keep(account, act, txnId, notBefore));
}

async function keep(
  account: Account,
  act: PerformedAct['act'],
  txnId: string,
  notBefore: number | undefined,
): Promise<string> {
  const { db, host, userId, session } = account;
  const { deviceId } = session;
  const createdAt = Date.now();
  await host.journalAppend({ txnId, userId, createdAt, act: JSON.stringify({ deviceId, act, notBefore }) });
  try {
    await outsideQueries(() => enqueue(db, { txnId, userId, deviceId, createdAt, act, notBefore }));
  } catch (error) {
    // The person is told that nothing was kept, so that nothing may come of it at the next start.
    await host.journalSettle([txnId]);
    console.error('piiri: an act could not be kept', error instanceof Error ? error.name : '');
    throw error;
  }
  return txnId;
}
