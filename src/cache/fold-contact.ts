import { contactUpdateContent } from '../domain/contact/contact';
import { foldContact, type ContactUpdate, type RecordedContact } from '../domain/contact/contact-fold';
import { indexedUnder } from './client-index';
import type { CacheDatabase } from './database';
import { leadersOf, type LedAt } from './leaders';
import type { ContactRow } from './contact-row';
import type { UpdateRow } from './rows';
import { open, seal } from './sealing';
import { updatesOf } from './updates-of';

/** A contact as it was recorded, for folding. */
export function asRecorded({ id, roomId, ts, c, recorded }: ContactRow): RecordedContact {
  return { id, roomId, ts, content: open(recorded ?? c) };
}

/** The updates of a contact as the domain folds them; a content that does not parse changes nothing. */
export async function contactUpdates(db: CacheDatabase, contact: ContactRow, led: LedAt): Promise<ContactUpdate[]> {
  const rows = await updatesOf(db, contact);
  return rows.flatMap((row) => asUpdate(row, led));
}

function asUpdate({ id: eventId, sender, ts, sort, c }: UpdateRow, led: LedAt): ContactUpdate[] {
  const { type, content } = open(c);
  const parsed = type === 'contact' ? contactUpdateContent.safeParse(content) : null;
  if (!parsed?.success) return [];
  const { v: _, ...update } = parsed.data;
  return [{ ...update, eventId, sender, ts, byLead: led(sender, sort) }];
}

/** Contacts' rows as their updates leave them. Call inside a transaction over contacts, updates and rooms. */
export async function foldedContacts(db: CacheDatabase, contacts: readonly ContactRow[]): Promise<ContactRow[]> {
  const rooms = [...new Set(contacts.map(({ roomId }) => roomId))];
  const leaders = new Map(await Promise.all(rooms.map(async (id) => [id, await leadersOf(db, id)] as const)));
  return Promise.all(contacts.map((row) => folded(db, row, leaders.get(row.roomId) ?? (() => false))));
}

async function folded(db: CacheDatabase, contact: ContactRow, led: LedAt): Promise<ContactRow> {
  const recorded = asRecorded(contact);
  const { state } = foldContact(recorded, await contactUpdates(db, contact, led));
  const { content } = state;
  return {
    ...contact,
    status: state.status,
    changedAt: state.changedAt,
    due: state.callBackAt ?? content.due,
    urgency: content.urgency,
    assignee: state.assignee ?? '',
    caseRoomId: state.caseRoomId ?? '',
    mergedInto: state.merged?.into.contactId ?? '',
    clientKeys: indexedUnder(db.indexKey, content.client),
    c: seal(content),
    recorded: content === recorded.content ? undefined : seal(recorded.content),
  };
}
