import { Dexie } from 'dexie';
import { isLocalEventId, type ActOf } from '../domain/act';
import { foldContact } from '../domain/contact/contact-fold';
import type { ContactRow } from './contact-row';
import type { CacheDatabase } from './database';
import { asRecorded, contactUpdates } from './fold-contact';
import { leadersOf } from './leaders';

/** What is done about a group chat that another's was before. */
export interface OpenedTwice {
  txnId: string;
  act: ActOf<'invite-to-case'> | ActOf<'join'> | Omit<ActOf<'merge-case'>, 'words'>;
}

/** Who left the group chat long ago is not invited again by a device that is new. */
const invitedWithinMs = 7 * 24 * 60 * 60 * 1000;

/** An opening that does not count, and the one of the same contact that does. */
interface Opening {
  eventId: string;
  opener: string;
  ts: number;
  roomId: string;
  first: { opener: string; roomId: string };
}

/**
 * Two who open a group chat from one contact at once: the room's order says whose counts. Who opened that one invites
 * the other, whose device joins it, brings her people there and closes her own. Each step once, whenever a device of
 * theirs can do it.
 */
export async function refusedOpenings(db: CacheDatabase, userId: string, now: number): Promise<OpenedTwice[]> {
  const contacts = await db.contacts.where('caseRoomId').above('').toArray();
  const openings = (await Dexie.Promise.all(contacts.map((contact) => refusedOf(db, contact)))).flat();
  const steps = await Dexie.Promise.all(openings.map((opening) => nextStep(db, opening, userId, now)));
  const wanted = steps.filter((step) => step !== null);
  const txnIds = wanted.map(({ txnId }) => txnId);
  const [waiting, done] = await Dexie.Promise.all([db.outbox.bulkGet(txnIds), db.doneActs.bulkGet(txnIds)]);
  return wanted.filter((_, index) => !waiting[index] && !done[index]);
}

async function refusedOf(db: CacheDatabase, contact: ContactRow): Promise<Opening[]> {
  const updates = await contactUpdates(db, contact, await leadersOf(db, contact.roomId));
  const { history } = foldContact(
    asRecorded(contact),
    updates.filter(({ eventId }) => !isLocalEventId(eventId)),
  );
  const openings = history.filter(({ act }) => act === 'open-case');
  const first = openings.find(({ refusal, caseRoomId }) => refusal === null && caseRoomId === contact.caseRoomId);
  if (!first) return [];
  return openings.flatMap(({ eventId, sender: opener, ts, caseRoomId: roomId, refusal }) => {
    if (refusal === null || !roomId || roomId === contact.caseRoomId) return [];
    return [{ eventId, opener, ts, roomId, first: { opener: first.sender, roomId: contact.caseRoomId } }];
  });
}

async function nextStep(
  db: CacheDatabase,
  { eventId, opener, ts, roomId, first }: Opening,
  userId: string,
  now: number,
): Promise<OpenedTwice | null> {
  if (first.opener === userId && opener !== userId) {
    if (now - ts > invitedWithinMs || (await db.members.get([first.roomId, opener]))) return null;
    return { txnId: `${eventId}.invite`, act: { kind: 'invite-to-case', roomId: first.roomId, people: [opener] } };
  }
  if (opener !== userId) return null;
  const [there, own] = await Dexie.Promise.all([db.rooms.get(first.roomId), db.rooms.get(roomId)]);
  if (own?.membership !== 'join') return null;
  // She meant to be in this contact's group chat, and it is the one that the contact names.
  if (there?.membership === 'invite') {
    return { txnId: `${eventId}.join`, act: { kind: 'join', roomId: first.roomId } };
  }
  if (there?.membership !== 'join') return null;
  return { txnId: `${eventId}.merge`, act: { kind: 'merge-case', roomId, to: first.roomId } };
}
