import type { Language } from '../../../domain/codes';
import { applyToRecord, type RecordContent, type RecordUpdate } from '../../../domain/work-items/record';
import { recordText, withdrawnText } from '../../../domain/work-items/record-text';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import type { ShownWorkItem } from '../../data/work-items';

export type RecordItem = ShownWorkItem<'record'>;

/** Says in a group chat that what was said in some messages is in the client record system. */
export function markRecorded(
  account: Account,
  roomId: string,
  content: RecordContent,
  language: Language,
): Promise<string> {
  const body = recordText(content, language);
  return perform(account, { kind: 'message', roomId, body, workItem: { kind: 'record', content } });
}

/** Withdraws a record, where the rule allows it as far as this device knows, and says why in the talk. */
export async function withdrawRecord(
  account: Account,
  record: RecordItem,
  isLead: boolean,
  reason: string,
  language: Language,
): Promise<void> {
  const update: RecordUpdate = { v: 1, act: 'withdraw', reason };
  if (!applyToRecord(record.state, { sender: account.userId, ts: Date.now(), byLead: isLead, update }).ok) return;
  await perform(account, {
    kind: 'message',
    roomId: record.roomId,
    replyTo: record.id,
    body: withdrawnText(update, language),
    workItemUpdate: { kind: 'record', update },
  });
}
