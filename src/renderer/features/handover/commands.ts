import type { Language } from '../../../domain/codes';
import {
  addressedBy,
  applyToHandover,
  type HandoverContent,
  type HandoverUpdate,
} from '../../../domain/work-items/handover';
import { handoverText, handoverUpdateText, recipientName } from '../../../domain/work-items/handover-text';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { watchAct } from '../../data/refused-acts';
import type { ShownWorkItem, WorkPlace } from '../../data/work-items';

export type Handover = ShownWorkItem<'handover'>;

export interface Offer {
  place: WorkPlace;
  content: HandoverContent;
  /** Those who are in the room already. */
  participants: ReadonlySet<string>;
}

/** Offers a client to somebody. Those who are not in her case are invited first, so that the offer's keys reach them too. */
export async function offerHandover(
  account: Account,
  { place: { roomId, contactId }, content, participants }: Offer,
  { language, nameOf }: { language: Language; nameOf: (userId: string) => string },
): Promise<void> {
  const people = addressedBy(content.to).filter((userId) => !participants.has(userId));
  if (contactId === null && people.length > 0) await perform(account, { kind: 'invite-to-case', roomId, people });
  const body = handoverText(content, recipientName(content.to, nameOf), language);
  const thread = contactId === null ? {} : { threadId: contactId };
  await perform(account, { kind: 'message', roomId, ...thread, body, workItem: { kind: 'handover', content } });
}

/** Answers or withdraws an offer, where the rule allows it as far as this device knows: a reply that people read. */
export async function changeHandover(
  account: Account,
  { id, roomId, threadId, state }: Handover,
  change: Omit<HandoverUpdate, 'v'>,
  { isLead, language }: { isLead: boolean; language: Language },
): Promise<void> {
  const update: HandoverUpdate = { v: 1, ...change };
  if (!applyToHandover(state, { sender: account.userId, ts: Date.now(), byLead: isLead, update }).ok) return;
  watchAct(account, id);
  await perform(account, {
    kind: 'message',
    roomId,
    ...(threadId && { threadId }),
    body: handoverUpdateText(update, language),
    replyTo: id,
    calls: { userIds: told(state, change.act), everyone: false },
    workItemUpdate: { kind: 'handover', update },
  });
}

/** Whom an answer calls: the sender, or when she takes her offer back, those who were addressed. */
function told(state: Handover['state'], act: HandoverUpdate['act']): string[] {
  return act === 'withdraw' ? [...addressedBy(state.to)] : [state.sender];
}
