import { Dexie } from 'dexie';
import { isLocalEventId, type ActOf } from '../domain/act';
import { changedCase } from '../domain/case/case-life';
import { waitingStatuses } from '../domain/contact/contact-life';
import { eventTypes } from '../domain/event-types';
import { addressedBy, followUpTxnId, type HandoverState } from '../domain/work-items/handover';
import type { CacheDatabase } from './database';
import type { MemberRow } from './rows';
import { open } from './sealing';
import { standing } from './states';
import type { WorkItemRow } from './work-item-row';

/** What follows from an answered handover: invitations are taken back, the contact and the lead of a case go on. */
export interface HandoverFollowUp {
  txnId: string;
  act: ActOf<'remove-people'> | ActOf<'contact-update'> | ActOf<'state'>;
}

/**
 * What the device of who offered a client has to do once that is answered or withdrawn. Of a case: those who were called and have not
 * come are no longer invited, and who accepted holds the contacts that the case came from, where she can see them, and
 * leads the case. Of a contact of an inbox: who accepted holds it, and answers by when she has said. Each once, whichever
 * of her devices is there; and nothing by anybody else, whom the homeserver would not let.
 */
export async function handoverFollowUps(db: CacheDatabase, userId: string): Promise<HandoverFollowUp[]> {
  const rows = await db.workItems.where('[kind+sender]').equals(['handover', userId]).toArray();
  const rooms = await db.rooms.bulkGet(rows.map(({ roomId }) => roomId));
  const found = (
    await Dexie.Promise.all(
      rows.map((row, index) => {
        const room = rooms[index];
        if (room?.membership !== 'join' || isLocalEventId(row.id)) return [];
        if (room.kind === 'inbox') return contactGoesOn(db, row, userId);
        return open(room.c).caseState?.lead === userId ? followUpsOf(db, row, userId) : [];
      }),
    )
  ).flat();
  const txnIds = found.map(({ txnId }) => txnId);
  const [waiting, done, sent] = await Dexie.Promise.all([
    db.outbox.bulkGet(txnIds),
    db.doneActs.bulkGet(txnIds),
    db.updates.where('txnId').anyOf(txnIds).toArray(),
  ]);
  const known = new Set(sent.map(({ txnId }) => txnId));
  return found.filter(({ txnId }, index) => !waiting[index] && !done[index] && !known.has(txnId));
}

async function followUpsOf(db: CacheDatabase, row: WorkItemRow, userId: string): Promise<HandoverFollowUp[]> {
  const { id, roomId } = row;
  const item = open(row.c);
  if (item.kind !== 'handover' || item.state.status === 'offered' || (await waitsToBeSent(db, id))) return [];
  const members = await db.members
    .where('[roomId+userId]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .toArray();
  const uninvited = addressedBy(item.content.to).filter((person) => isIn(members, person, 'invite'));
  const lead = await leadGoesOn(db, { roomId, accepted: item.state.accepted, members }, userId);
  return [
    ...(uninvited.length > 0
      ? [
          {
            txnId: followUpTxnId(id, 'uninvite'),
            act: { kind: 'remove-people' as const, roomId, people: uninvited, reason: '' },
          },
        ]
      : []),
    ...(await contactsGoOn(db, row, item.state.accepted, userId)),
    ...(lead ? [{ txnId: followUpTxnId(id, 'lead'), act: lead }] : []),
  ];
}

/** The contact below which an offer stands, to who accepted it, as long as this person holds it. */
async function contactGoesOn(db: CacheDatabase, row: WorkItemRow, userId: string): Promise<HandoverFollowUp[]> {
  const { id, roomId, threadId: contactId } = row;
  const item = open(row.c);
  if (item.kind !== 'handover' || item.state.status !== 'accepted' || (await waitsToBeSent(db, id))) return [];
  const contact = await db.contacts.get(contactId);
  const { accepted } = item.state;
  if (!accepted || contact?.assignee !== userId || !waitingStatuses.includes(contact.status)) return [];
  const update = { v: 1 as const, act: 'pass' as const, to: accepted.by, due: accepted.due };
  const act = { kind: 'contact-update' as const, roomId, contactId, update };
  return [{ txnId: followUpTxnId(id, 'contact', contactId), act }];
}

/** Whether the answer is this person's own and on its way, so that another may still turn out to have been first. */
async function waitsToBeSent(db: CacheDatabase, id: string): Promise<boolean> {
  const updates = await db.updates.where('[target+sort]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
  return updates.some((update) => isLocalEventId(update.id));
}

function isIn(members: readonly MemberRow[], person: string, membership: MemberRow['membership']): boolean {
  return members.some((member) => member.userId === person && member.membership === membership);
}

/** The contacts of the case that this person holds, to who accepted, where she is in their inbox too. */
async function contactsGoOn(
  db: CacheDatabase,
  { id, roomId }: WorkItemRow,
  accepted: HandoverState['accepted'],
  userId: string,
): Promise<HandoverFollowUp[]> {
  if (!accepted) return [];
  const contacts = await db.contacts.where('caseRoomId').equals(roomId).toArray();
  const held = contacts.filter(({ status, assignee }) => status === 'in-case' && assignee === userId);
  const there = await Dexie.Promise.all(held.map((contact) => isInInbox(db, contact.roomId, accepted.by)));
  const passed = held.filter((_, index) => there[index]);
  return passed.map(({ id: contactId, roomId: inbox }) => ({
    txnId: followUpTxnId(id, 'contact', contactId),
    act: {
      kind: 'contact-update',
      roomId: inbox,
      contactId,
      update: { v: 1, act: 'pass', to: accepted.by },
    },
  }));
}

/** Whether somebody is in an inbox, or in the circle that it belongs to, as far as this device knows. */
async function isInInbox(db: CacheDatabase, inbox: string, userId: string): Promise<boolean> {
  const room = await db.rooms.get(inbox);
  const places = [inbox, ...(room?.parents ?? [])].map((roomId): [string, string] => [roomId, userId]);
  const found = await db.members.bulkGet(places);
  return found.some((member) => member?.membership === 'join');
}

interface Acceptance {
  roomId: string;
  accepted: HandoverState['accepted'];
  members: readonly MemberRow[];
}

async function leadGoesOn(
  db: CacheDatabase,
  { roomId, accepted, members }: Acceptance,
  userId: string,
): Promise<ActOf<'state'> | null> {
  if (!accepted) return null;
  const stands = await standing(db, { roomId, type: eventTypes.case, stateKey: '' });
  // What was said of the lead after that was said knowing it: it may have come back to her by hand.
  if (!stands || stands.ts > accepted.ts) return null;
  const people = new Set(members.flatMap((one) => (one.membership === 'join' ? [one.userId] : [])));
  const changed = changedCase(stands.content, { act: 'hand-on', to: accepted.by }, userId, people);
  if (!changed.ok) return null;
  const edit = { type: eventTypes.case, stateKey: '' as const, content: changed.value };
  return { kind: 'state', roomId, edit, basis: stands.basis };
}
