import { sendAllTheSame, sendAsComment } from '../../../cache/answered-meanwhile';
import { holdMs, letGo } from '../../../cache/held-acts';
import { messageContent } from '../../../cache/message-rows';
import { retire, tryAgain } from '../../../cache/outbox';
import { open, seal } from '../../../cache/sealing';
import { takeBack } from '../../../cache/take-back';
import { localEventId, type ActOf } from '../../../domain/act';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { calledBy } from './composer/called';
import { richOf } from './composer/words';
import { giveBack, joined, mentionsIn, type Written } from './composer/written';
import { showWhileKept } from './keeping';
import { placeOf } from './queries';

/** The place of a message that has none yet. */
const afterAll = Number.MAX_SAFE_INTEGER;

/** Where a message is written, and which one it answers. */
interface Writing {
  roomId: string;
  threadId: string;
  replyTo?: string | undefined;
}

/** Sends a message to a room's main talk or to a thread; for a moment its writer can take it back. */
export async function sendMessage(
  account: Account,
  writing: Writing,
  { text: body, mentions }: Written,
): Promise<void> {
  const { roomId, threadId, replyTo } = writing;
  const txnId = crypto.randomUUID();
  const now = Date.now();
  const rich = await richOf(body, mentions);
  const calls = mentions.length > 0 ? await calledBy(account, roomId, body, mentions) : undefined;
  const act: ActOf<'message'> = {
    kind: 'message',
    roomId,
    body,
    ...(rich && { rich }),
    ...(calls && { calls }),
    ...(threadId && { threadId }),
    ...(replyTo && { replyTo }),
  };
  const content = messageContent(act);
  const message = { id: localEventId(txnId), sort: afterAll, txnId, sender: account.userId, ts: now, content };
  await showWhileKept(placeOf(roomId, threadId), { ...message, state: 'keeping' }, () =>
    perform(account, act, txnId, now + holdMs),
  );
}

/** Lets what is held back in a room go at once. */
export async function sendNow({ db }: Account, roomId: string): Promise<void> {
  await letGo(db, roomId);
}

/**
 * Takes a message back that has not gone yet; its words stand where they were written.
 * @returns false when it is too late
 */
export async function takeBackMessage({ db, host }: Account, txnId: string): Promise<boolean> {
  const row = await db.outbox.get(txnId);
  const act = row && open(row.c).act;
  if (act?.kind !== 'message') return false;
  const place = placeOf(act.roomId, act.threadId ?? '');
  const words: Written = { text: act.body, mentions: mentionsIn(act.rich ?? []) };
  const isTaken = await takeBack(db, txnId, {
    place,
    with(standing) {
      const { text, mentions } = joined(words, standing && { mentions: [], ...open(standing.c) });
      return { place, c: seal({ text, mentions: [...mentions] }) };
    },
  });
  if (!isTaken) return false;
  giveBack(place, words);
  // A journal that still held it would send it at the next start.
  await host.journalSettle([txnId]);
  return true;
}

/** Sends a parked message once more. */
export async function sendAgain({ db }: Account, txnId: string): Promise<void> {
  await tryAgain(db, txnId);
}

/** Sends an answer that another was before: as it is, or as a word on the answer that was marked. */
export async function sendLate({ db }: Account, txnId: string, answerId?: string): Promise<void> {
  if (answerId) await sendAsComment(db, txnId, answerId);
  else await sendAllTheSame(db, txnId);
}

/** Gives a parked message up. */
export async function removeUnsent({ db }: Account, txnId: string): Promise<void> {
  await retire(db, txnId, null);
}
