import { Dexie } from 'dexie';
import { contactUpdateContent } from '../domain/contact';
import { foldContact, type ContactUpdate, type RecordedContact } from '../domain/contact-fold';
import { powerAt, powersChanged, type PlacedPowers } from '../domain/power-history';
import { hasRight } from '../domain/roles';
import { indexedUnder } from './client-index';
import type { CacheDatabase } from './database';
import type { ContactRow } from './contact-row';
import type { UpdateRow } from './rows';
import { open, seal } from './sealing';
import { updatesOf } from './updates-of';

/** A contact as it was recorded, for folding. */
export function asRecorded({ id, roomId, ts, c, recorded }: ContactRow): RecordedContact {
  return { id, roomId, ts, content: open(recorded ?? c) };
}

/** Whether somebody led a room at a place in its order. */
export type LedAt = (userId: string, sort: number) => boolean;

/** Who led a room when: what the homeserver lets people do says so, and its order when it changed. */
export async function leadersOf(db: CacheDatabase, roomId: string): Promise<LedAt> {
  const [room, rows] = await Promise.all([
    db.rooms.get(roomId),
    db.updates.where('[target+sort]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray(),
  ]);
  const now = room ? open(room.c).powers : {};
  const changes = rows.flatMap(({ sort, c }): PlacedPowers[] => {
    const parsed = powersChanged.safeParse(open(c).content);
    return parsed.success ? [{ ...parsed.data, sort }] : [];
  });
  return (userId, sort) => hasRight(powerAt(userId, sort, changes, now), 'manage-contacts');
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

/** The acts that may apply because whoever did them leads the circle. */
const ledActs: ReadonlySet<string> = new Set(['release', 'call-back', 'merge', 'answer', 'close']);

/**
 * The contacts of a room to which somebody has done what a lead may do: they are to be folded anew when it becomes known
 * who led the room when.
 */
export async function ledContacts(db: CacheDatabase, roomId: string): Promise<Set<string>> {
  const rows = await db.updates
    .where('[roomId+sort]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter(isLedAct)
    .toArray();
  return new Set(rows.map(({ target }) => target));
}

function isLedAct({ c }: UpdateRow): boolean {
  const { type, content } = open(c);
  const parsed = type === 'contact' ? contactUpdateContent.safeParse(content) : null;
  return parsed?.success === true && ledActs.has(parsed.data.act);
}
