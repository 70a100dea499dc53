import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { CacheDatabase } from '../../../cache/database';
import { updatesOf } from '../../../cache/refold';
import type { ContactRow, MessageState, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { isLocalEventId } from '../../../domain/act';
import {
  applyToContact,
  contactUpdateContent,
  newContact,
  type ContactAct,
  type ContactContent,
  type ContactRefusal,
  type ContactState,
  type ContactStatus,
} from '../../../domain/contact';
import { useAccount } from '../../data/account';
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

/** What someone did to a contact, and whether it applied. */
export interface ContactStep {
  eventId: string;
  sender: string;
  ts: number;
  act: ContactAct;
  refusal: ContactRefusal | null;
  /** Who held the contact when the step came. */
  heldBy: string | null;
}

export interface ContactSnapshot {
  contact: Contact;
  state: ContactState;
  history: ContactStep[];
  sending: MessageState;
  /** The group chat that was opened from it, where this person has it. */
  caseRoom: RoomRow | null;
}

/** One contact with all that happened to it; null when the cache does not have it, undefined until it is read. */
export function useContact(contactId: string): ContactSnapshot | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readContact(db, contactId), [db, contactId]);
}

async function readContact(db: CacheDatabase, contactId: string): Promise<ContactSnapshot | null> {
  const row = await db.contacts.get(contactId);
  if (!row) return null;
  const { state, history } = await foldSteps(db, contactId);
  const message = isLocalEventId(contactId) ? await db.messages.get(contactId) : undefined;
  const caseRoom = state.caseRoomId ? await db.rooms.get(state.caseRoomId) : undefined;
  return { contact: asContact(row), state, history, sending: message?.state ?? 'sent', caseRoom: caseRoom ?? null };
}

async function foldSteps(
  db: CacheDatabase,
  contactId: string,
): Promise<{ state: ContactState; history: ContactStep[] }> {
  const history: ContactStep[] = [];
  let state = newContact();
  for (const row of await updatesOf(db, contactId)) {
    const parsed = contactUpdateContent.safeParse(open(row.c).content);
    if (!parsed.success) continue;
    const { act, caseRoomId } = parsed.data;
    const { id: eventId, sender, ts } = row;
    const outcome = applyToContact(state, { sender, act, caseRoomId });
    const refusal = outcome.ok ? null : outcome.problem;
    history.push({ eventId, sender, ts, act, refusal, heldBy: state.assignee });
    if (outcome.ok) state = outcome.value;
  }
  return { state, history };
}
