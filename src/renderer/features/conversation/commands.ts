import { retire, tryAgain } from '../../../cache/outbox';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';

/** Sends a plain message to a room's main talk or to a thread. */
export async function sendMessage(account: Account, roomId: string, threadId: string, body: string): Promise<void> {
  await perform(account, { kind: 'message', roomId, body, ...(threadId && { threadId }) });
}

/** Sends a parked message once more. */
export async function sendAgain({ db }: Account, txnId: string): Promise<void> {
  await tryAgain(db, txnId);
}

/** Gives a parked message up. */
export async function removeUnsent({ db }: Account, txnId: string): Promise<void> {
  await retire(db, txnId, null);
}
