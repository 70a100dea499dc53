import { contactOutcome } from '../../../domain/contact/contact-fold';
import { outcomeOf } from '../../../domain/consultation/question-fold';
import { assertNever } from '../../../domain/result';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { watchAct } from '../../data/refused-acts';
import type { TodayItem } from './queue';

/** Takes what stands in the queue, where it can be taken as far as this device knows. */
export async function take(account: Account, { kind, id, roomId }: TodayItem): Promise<void> {
  const { db, userId } = account;
  const act = { act: 'take', sender: userId } as const;
  switch (kind) {
    case 'question': {
      const row = await db.questions.get(id);
      if (!row || !outcomeOf({ ...row, assignee: row.assignee || null }, act).ok) return;
      await perform(account, { kind: 'question-update', roomId, questionId: id, update: { v: 1, act: 'take' } });
      return watchAct(account, id);
    }
    case 'contact': {
      const row = await db.contacts.get(id);
      const standing = row && { status: row.status, assignee: row.assignee || null };
      if (!standing || !contactOutcome(standing, { ...act, byLead: false }).ok) return;
      await perform(account, { kind: 'contact-update', roomId, contactId: id, update: { v: 1, act: 'take' } });
      return;
    }
    case 'mention':
    case 'work-item':
      return;
    default:
      assertNever(kind);
  }
}
