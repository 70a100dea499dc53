import { retire } from '../../../cache/outbox';
import type { UpdateRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { isLocalEventId, txnIdOfLocal } from '../../../domain/act';
import { forwardedAttachment } from '../../../domain/message/attachment';
import type { Poll } from '../../../domain/message/poll';
import { toggled } from '../../../domain/message/reactions';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { pollText } from '../../../domain/message/poll';
import { calledBy } from './composer/called';
import { richOf } from './composer/words';
import { mentionsIn } from './composer/written';
import type { Forwarded } from './forwarding';
import type { Message } from './queries';

/** Where a message is written to: a room's talk, or a thread of it. */
export interface Place {
  roomId: string;
  threadId: string;
}

/** Reacts to a message, or takes one's own reaction back. */
export async function toggleReaction(account: Account, roomId: string, message: Message, key: string): Promise<void> {
  const wish = toggled(message.related?.relations?.reactions ?? [], key, account.userId);
  if (wish.kind === 'react') {
    await perform(account, { kind: 'react', roomId, target: message.id, key: wish.key });
    return;
  }
  for (const id of wish.ids) {
    if (await wasNeverSent(account, id)) await retire(account.db, txnIdOfLocal(id), null);
    else await perform(account, { kind: 'redact', roomId, target: id, shownAt: message.id });
  }
}

/** What the homeserver refused is only removed. */
async function wasNeverSent({ db }: Account, id: string): Promise<boolean> {
  if (!isLocalEventId(id)) return false;
  const update: UpdateRow | undefined = await db.updates.get(id);
  return update?.state === 'failed';
}

/** Gives a message other words; who is still named in them stays named. */
export async function editMessage(account: Account, roomId: string, message: Message, body: string): Promise<void> {
  const { content } = message;
  const named = content.kind === 'text' ? mentionsIn(content.rich ?? []) : [];
  const rich = await richOf(body, named);
  const calls = named.length > 0 ? await calledBy(account, roomId, body, named) : undefined;
  const words = { body, ...(rich && { rich }), ...(calls && { calls }) };
  await perform(account, { kind: 'edit', roomId, target: message.id, ...words });
}

export function deleteMessage(account: Account, roomId: string, { id }: Message): Promise<string> {
  return perform(account, { kind: 'redact', roomId, target: id, shownAt: id });
}

export function pinMessage(account: Account, roomId: string, target: string, pinned: boolean): Promise<string> {
  return perform(account, { kind: 'pin', roomId, target, pinned });
}

export function askPoll(account: Account, { roomId, threadId }: Place, poll: Poll): Promise<string> {
  return perform(account, { kind: 'message', roomId, body: pollText(poll), poll, ...(threadId && { threadId }) });
}

export function vote(account: Account, roomId: string, target: string, answers: string[]): Promise<string> {
  return perform(account, { kind: 'poll-vote', roomId, target, answers });
}

export function endPoll(account: Account, roomId: string, target: string, body: string): Promise<string> {
  return perform(account, { kind: 'poll-end', roomId, target, body });
}

/** Sends messages on to another room: their words or files, and nothing of a client's block or of their relations. */
export async function forward(account: Account, roomId: string, messages: readonly Forwarded[]): Promise<void> {
  for (const { id, txnId, content } of messages) {
    if (content.kind === 'attachment') await forwardFile(account, roomId, { id, txnId, content });
    else if ('body' in content) {
      const rich = content.kind === 'text' ? content.rich : undefined;
      await perform(account, { kind: 'message', roomId, body: content.body, ...(rich && { rich }) });
    }
  }
}

async function forwardFile(account: Account, roomId: string, { id, txnId, content }: Forwarded): Promise<void> {
  // Since it was shown its own sending may have ended, and with it the bytes that waited here.
  const row = (await account.db.messages.get(id)) ?? (await account.db.messages.where('txnId').equals(txnId).first());
  const now = row ? open(row.c) : content;
  if (now.kind !== 'attachment') return;
  const { caption, attachment } = now;
  await perform(account, { kind: 'attachment', roomId, caption, attachment: forwardedAttachment(attachment) });
}
