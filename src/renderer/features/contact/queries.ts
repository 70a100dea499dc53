import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import type { ContactRow } from '../../../cache/contact-row';
import type { CacheDatabase } from '../../../cache/database';
import { asRecorded, contactUpdates } from '../../../cache/fold-contact';
import { leadersOf } from '../../../cache/leaders';
import type { MessageState, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { isLocalEventId } from '../../../domain/act';
import type { ContactContent } from '../../../domain/contact/contact';
import { foldContact, type ContactHistoryEntry, type ContactState } from '../../../domain/contact/contact-fold';
import { waitingStatuses, type ContactStatus } from '../../../domain/contact/contact-life';
import { useAccount } from '../../data/account';
import { sendingStates } from '../../data/sending-states';
import { settledId } from '../../data/settled-id';

/** A contact with all that is known of it. */
export interface Contact extends Omit<ContactRow, 'c' | 'recorded'> {
  content: ContactContent;
}

/** A contact in a list, with where its message stands on its way. */
export interface ListedContact extends Contact {
  sending: MessageState;
}

export function asContact({ c, recorded: _, ...facts }: ContactRow): Contact {
  return { ...facts, content: open(c) };
}

/** A part of an inbox's contacts, and how many there are. */
export interface ContactPage {
  contacts: ListedContact[];
  count: number;
}

/** The contacts of one status: what is due first, or what has come to it last. */
function inStatus(db: CacheDatabase, roomId: string, status: ContactStatus) {
  const isWaiting = waitingStatuses.includes(status);
  const contacts = db.contacts
    .where(isWaiting ? '[roomId+status+due]' : '[roomId+status+changedAt]')
    .between([roomId, status, Dexie.minKey], [roomId, status, Dexie.maxKey]);
  return isWaiting ? contacts : contacts.reverse();
}

/** The first contacts of an inbox in one status. Only these are read, however many there are. */
export function useContacts(roomId: string, status: ContactStatus, limit: number): ContactPage | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const [rows, count] = await Promise.all([
      inStatus(db, roomId, status).limit(limit).toArray(),
      inStatus(db, roomId, status).count(),
    ]);
    const states = await sendingStates(
      db,
      rows.map(({ id }) => id),
    );
    const contacts = rows.map((row): ListedContact => ({ ...asContact(row), sending: states.get(row.id) ?? 'sent' }));
    return { contacts, count };
  }, [db, roomId, status, limit]);
}

export interface ContactSnapshot {
  contact: Contact;
  state: ContactState;
  history: ContactHistoryEntry[];
  sending: MessageState;
  /** Whether this person leads the inbox. */
  isLead: boolean;
  /** The group chat that was opened from it, where this person has it. */
  caseRoom: RoomRow | null;
}

/** One contact with all that happened to it; null when the cache does not have it, undefined until it is read. */
export function useContact(contactId: string): ContactSnapshot | null | undefined {
  const { db, userId } = useAccount();
  return useLiveQuery(() => readContact(db, contactId, userId), [db, contactId, userId]);
}

async function readContact(db: CacheDatabase, id: string, userId: string): Promise<ContactSnapshot | null> {
  const contactId = await settledId(db, id);
  const row = await db.contacts.get(contactId);
  if (!row) return null;
  const led = await leadersOf(db, row.roomId);
  const { state, history } = foldContact(asRecorded(row), await contactUpdates(db, row, led));
  const message = isLocalEventId(contactId) ? await db.messages.get(contactId) : undefined;
  const caseRoom = state.caseRoomId ? await db.rooms.get(state.caseRoomId) : undefined;
  return {
    contact: asContact(row),
    state,
    history,
    sending: message?.state ?? 'sent',
    isLead: led(userId, Number.MAX_SAFE_INTEGER),
    caseRoom: caseRoom ?? null,
  };
}
