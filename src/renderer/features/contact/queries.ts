import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { CacheDatabase } from '../../../cache/database';
import { contactUpdates, updatesOf } from '../../../cache/refold';
import type { ContactRow, MessageState, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { isLocalEventId } from '../../../domain/act';
import {
  foldContact,
  type ContactContent,
  type ContactHistoryEntry,
  type ContactState,
  type ContactStatus,
} from '../../../domain/contact';
import { useAccount } from '../../data/account';
import { settledId } from '../../data/settled-id';
import { sendingStates } from '../../data/sending-states';

/** A contact with all that is known of it. */
export interface Contact extends Omit<ContactRow, 'c'> {
  content: ContactContent;
}

/** A contact in a list, with where its message stands on its way. */
export interface ListedContact extends Contact {
  sending: MessageState;
}

/** Closed contacts are looked up among the newest. */
const closedLimit = 200;

export function asContact(row: ContactRow): Contact {
  const { c, ...facts } = row;
  return { ...facts, content: open(c) };
}

async function readContacts(db: CacheDatabase, roomId: string, status: ContactStatus): Promise<ContactRow[]> {
  if (status === 'open' || status === 'taken') {
    const rows = await db.contacts.where('status').equals(status).toArray();
    return rows.filter((row) => row.roomId === roomId).sort((one, other) => one.due - other.due);
  }
  return db.contacts
    .where('[roomId+ts]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .reverse()
    .filter((row) => row.status === status)
    .limit(closedLimit)
    .toArray();
}

/** The contacts of an inbox in one status: what is due first on top, what is done newest first. */
export function useContacts(roomId: string, status: ContactStatus): ListedContact[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const rows = await readContacts(db, roomId, status);
    const states = await sendingStates(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map((row): ListedContact => ({ ...asContact(row), sending: states.get(row.id) ?? 'sent' }));
  }, [db, roomId, status]);
}

export interface ContactSnapshot {
  contact: Contact;
  state: ContactState;
  history: ContactHistoryEntry[];
  sending: MessageState;
  /** The group chat that was opened from it, where this person has it. */
  caseRoom: RoomRow | null;
}

/** One contact with all that happened to it; null when the cache does not have it, undefined until it is read. */
export function useContact(contactId: string): ContactSnapshot | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readContact(db, contactId), [db, contactId]);
}

async function readContact(db: CacheDatabase, id: string): Promise<ContactSnapshot | null> {
  const contactId = await settledId(db, id);
  const row = await db.contacts.get(contactId);
  if (!row) return null;
  const { state, history } = foldContact(contactUpdates(await updatesOf(db, row)));
  const message = isLocalEventId(contactId) ? await db.messages.get(contactId) : undefined;
  const caseRoom = state.caseRoomId ? await db.rooms.get(state.caseRoomId) : undefined;
  return { contact: asContact(row), state, history, sending: message?.state ?? 'sent', caseRoom: caseRoom ?? null };
}
