import { useLiveQuery } from '../../data/use-live-query';
import type { CacheDatabase } from '../../../cache/database';
import { open } from '../../../cache/sealing';
import type { CaseCloseReason } from '../../../domain/case/case-life';
import type { ContactCloseReason, ContactContent } from '../../../domain/contact/contact';
import { contactLife, contactRoles, type ContactRole } from '../../../domain/contact/contact-life';
import { hasRight } from '../../../domain/circle/roles';
import { useAccount } from '../../data/account';
import { powerIn } from '../../data/rights';

/** A contact that a group chat was opened from, and that this person may close with it. */
export interface OriginContact {
  roomId: string;
  contactId: string;
  content: ContactContent;
}

/** How a contact ends that is closed with its case; a case that is closed unfinished closes none. */
export const contactCloseReasonOf: Readonly<Record<CaseCloseReason, ContactCloseReason | null>> = {
  handled: 'handled',
  'handed-over': 'guided',
  'not-reached': 'not-reached',
  'not-needed': 'not-needed',
  unfinished: null,
};

export async function readClosableContacts(db: CacheDatabase, caseId: string, self: string): Promise<OriginContact[]> {
  const rows = await db.contacts.where('caseRoomId').equals(caseId).toArray();
  const inboxes = await db.rooms.bulkGet(rows.map(({ roomId }) => roomId));
  return rows.flatMap(({ id, roomId, status, assignee, c }, index) => {
    const inbox = inboxes[index];
    if (inbox?.membership !== 'join') return [];
    const leads = hasRight(powerIn(inbox, self), 'manage-contacts');
    const role: ContactRole = assignee === self ? 'holder' : leads ? 'lead' : 'other';
    const outcome = contactLife[status].close[contactRoles.indexOf(role)];
    return typeof outcome === 'object' ? [{ roomId, contactId: id, content: open(c) }] : [];
  });
}

/** The contacts of a group chat that this person may close; empty until they are read. */
export function useClosableContacts(caseId: string): readonly OriginContact[] {
  const { db, userId } = useAccount();
  return useLiveQuery(() => readClosableContacts(db, caseId, userId), [db, caseId, userId]) ?? none;
}

const none: readonly OriginContact[] = [];
