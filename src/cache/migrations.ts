import type { Transaction } from 'dexie';
import { unstatedOfPerson } from '../domain/directory/directory';
import { indexedUnder, indexKeyIn, type IndexKey } from './client-index';
import type { ContactRow } from './contact-row';
import type { MessageRow, PersonRow, QuestionRow, RoomRow } from './rows';
import { open, seal } from './sealing';

/** One version of the cache's tables: those that are new or indexed anew, and what becomes of rows that are there. */
export interface Migration {
  stores: Record<string, string>;
  upgrade?: (transaction: Transaction) => Promise<unknown>;
}

/**
 * The versions of the cache's tables, oldest first: index 0 is version 1. Entries are only ever appended, so that a
 * cache of any earlier version can be opened.
 */
export const migrations: Migration[] = [
  {
    stores: {
      rooms: 'roomId, kind, [kind+membership], *parents, *children, membership, lastTs',
      members: '[roomId+userId], userId',
      people: 'userId, profession',
      messages: 'id, [roomId+threadId+sort], [roomId+sort], txnId, state',
      updates: 'id, [target+sort], txnId, [roomId+sort]',
      questions: 'id, [roomId+lastTs], status, asker, assignee',
      contacts: 'id, [roomId+ts], status, caseRoomId',
      readMarks: 'roomId',
      outbox: 'txnId, seq, [lane+seq], state',
      drafts: 'place',
      status: 'key',
    },
  },
  {
    stores: {
      members: '[roomId+userId], userId, membership',
      states: '[roomId+type+stateKey+txnId], [roomId+type], [type+stateKey], txnId',
      lostEdits: 'id, roomId',
    },
    upgrade: async (transaction) => {
      await transaction.table<RoomRow>('rooms').toCollection().modify(addRoomAdministration);
      await transaction.table<PersonRow>('people').toCollection().modify(addUnstated);
    },
  },
  { stores: { doneActs: 'txnId, ts' } },
  {
    stores: { questions: 'id, [roomId+lastTs], status, asker, assignee, group' },
    upgrade: async (transaction) => {
      await transaction.table<QuestionRow>('questions').toCollection().modify({ people: [], group: '' });
      await transaction.table<RoomRow>('rooms').toCollection().modify(addTakesOutside);
    },
  },
  {
    stores: { relations: '[roomId+id]' },
    upgrade: async (transaction) => {
      await transaction.table<RoomRow>('rooms').toCollection().modify(addPins);
      await transaction.table<MessageRow>('messages').toCollection().modify(keepOriginalApart);
    },
  },
  { stores: { snoozes: 'id' } },
  {
    stores: {},
    upgrade: async (transaction) => {
      await transaction.table<QuestionRow>('questions').toCollection().modify(addPromise);
    },
  },
  { stores: { uploads: 'id, createdAt', transfers: 'txnId', media: 'url, [usedAt+size]' } },
  { stores: { unreadMarks: 'roomId' } },
  {
    stores: {
      threadMarks: '[roomId+threadId]',
      receipts: '[roomId+userId+threadId]',
      noticeChoices: 'roomId',
      typing: 'roomId',
    },
  },
  { stores: { questions: 'id, [roomId+lastTs], [roomId+status], status, asker, assignee, group' } },
  {
    stores: {
      contacts:
        'id, [roomId+ts], [roomId+status+due], [roomId+status+changedAt], status, assignee, caseRoomId, mergedInto, *clientKeys',
    },
    upgrade: async (transaction) => {
      const key = await indexKeyIn(transaction.table('status'));
      await transaction
        .table<ContactRow>('contacts')
        .toCollection()
        .modify((contact) => addLife(contact, key));
    },
  },
  { stores: { workItems: 'id, roomId, *waitsFor' } },
  { stores: { workItems: 'id, roomId, *waitsFor, [kind+sender]' } },
];

/** Rooms tell how they are led and joined; the homeserver's next answer says how it really is. */
function addRoomAdministration(room: RoomRow): void {
  const unknown = { access: 'invited', archived: false, powers: {}, order: {}, asked: false, refusal: null } as const;
  room.c = seal({ ...open(room.c), ...unknown });
}

/** No question had been passed or paused yet. */
function addPromise(question: QuestionRow): void {
  const { ts, due } = question;
  Object.assign(question, { firstDue: due, askedAt: ts, changedAt: ts, pauses: [], passedBy: '' });
}

/** People's entries tell more than they did. */
function addUnstated(person: PersonRow): void {
  person.c = seal({ ...unstatedOfPerson, ...open(person.c) });
}

/** No room took questions from outside; the homeserver's next answer says how it really is. */
function addTakesOutside(room: RoomRow): void {
  room.c = seal({ ...open(room.c), takesOutside: false });
}

/** Rooms tell what is pinned in them; the homeserver's next answer says what really is. */
function addPins(room: RoomRow): void {
  room.c = seal({ ...open(room.c), pinned: [], needs: { pin: 50, redact: 50 } });
}

/** The text before a message's edits stood inside the edited one. */
function keepOriginalApart(message: MessageRow): void {
  const content = open(message.c);
  if (content.kind !== 'text' || !('original' in content) || typeof content.original !== 'string') return;
  const { original: body, ...shown } = content;
  message.original = seal({ ...shown, body, edited: false });
  message.c = seal(shown);
}

/** Contacts were never put off, merged or edited; those of the same client are found. */
function addLife(contact: ContactRow, key: IndexKey): void {
  contact.changedAt = contact.ts;
  contact.mergedInto = '';
  contact.clientKeys = indexedUnder(key, open(contact.c).client);
}
