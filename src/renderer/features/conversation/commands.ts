import { messageContent } from '../../../cache/message-rows';
import { retire, tryAgain } from '../../../cache/outbox';
import { localEventId } from '../../../domain/act';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { showWhileKept } from './keeping';
import { placeOf } from './queries';

/** Where a message is written, and which one it answers. */
interface Writing {
  roomId: string;
  threadId: string;
  replyTo?: string | undefined;
}

/** Sends a plain message to a room's main talk or to a thread. */
export async function sendMessage(account: Account, writing: Writing, body: string): Promise<void> {
  const { roomId, threadId, replyTo } = writing;
  const txnId = crypto.randomUUID();
  const content = messageContent({ body });
  const message = { id: localEventId(txnId), txnId, sender: account.userId, ts: Date.now(), content };
  await showWhileKept(placeOf(roomId, threadId), { ...message, state: 'keeping' }, () =>
    perform(
      account,
      { kind: 'message', roomId, body, ...(threadId && { threadId }), ...(replyTo && { replyTo }) },
      txnId,
    ),
  );
}

/** Sends a parked message once more. */
export async function sendAgain({ db }: Account, txnId: string): Promise<void> {
  await tryAgain(db, txnId);
}

/** Gives a parked message up. */
export async function removeUnsent({ db }: Account, txnId: string): Promise<void> {
  await retire(db, txnId, null);
}
