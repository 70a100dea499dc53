import fc from 'fast-check';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { indexedUnder } from '../../../src/cache/client-index';
import type { CacheDatabase } from '../../../src/cache/database';
import { open, seal } from '../../../src/cache/sealing';
import { contactUpdateText } from '../../../src/domain/message/plain-text';
import { applyEvents, timelineTables } from '../../../src/engine/projection/apply';
import { roomTables, storeRooms } from '../../../src/engine/sync/store-room';
import type { RoomFacts } from '../../../src/engine/sync/room-details';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { applyAll, openCache, perform, roomRow } from '../../support/cache';
import {
  aContact,
  aino,
  contactEvent,
  contactUpdateEvent,
  eetu,
  messageEvent,
  tapio,
  timelineEvent,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const client = { ...aContact.client, identityCode: '010190-999W', phone: '040 123 4567' };

/** Everything of a cache but what is sealed. */
async function inTheClear(db: CacheDatabase): Promise<string> {
  const rows = await db.contacts.toArray();
  return JSON.stringify(rows.map(({ c: _, recorded: __, ...facts }) => facts));
}

async function found(db: CacheDatabase, identifiers: Parameters<typeof indexedUnder>[1]): Promise<string[]> {
  const rows = await db.contacts.where('clientKeys').anyOf(indexedUnder(db.indexKey, identifiers)).distinct().toArray();
  return rows.map(({ id }) => id).toSorted();
}

function powersEvent(id: string, users: Record<string, number>, before: Record<string, number>): TimelineEvent {
  return timelineEvent({
    id,
    type: 'm.room.power_levels',
    stateKey: '',
    content: { users },
    previousContent: { users: before },
  });
}

/** A message of the contact's thread that changes the contact too. */
function tellingEvent(update: object, fields: Parameters<typeof messageEvent>[1]): TimelineEvent {
  return messageEvent('Tietoja muutettu', {
    ...fields,
    threadId: '$contact',
    content: { 'fi.piiri.contact.update': { v: 1, ...update } },
  });
}

describe('the same client', () => {
  it('is found by code and by number, and neither stands in the cache in the clear', async () => {
    const db = await openCache();
    await applyAll(db, [
      contactEvent({ id: '$one' }, { ...aContact, client }),
      contactEvent({ id: '$two' }, { ...aContact, client: { ...client, identityCode: '' } }),
      contactEvent({ id: '$other' }, { ...aContact, client: { ...client, phone: '050 000 0000', identityCode: '' } }),
    ]);
    expect(await found(db, { identityCode: '010190-999w' })).toEqual(['$one']);
    expect(await found(db, { phone: '+358401234567' })).toEqual(['$one', '$two']);
    expect(await inTheClear(db)).not.toMatch(/010190|999W|401234567|Aili/);
  });

  it('is found at once in what was recorded offline, and by the number that an edit has put right', async () => {
    const db = await openCache();
    const txnId = await perform(db, { kind: 'message', roomId, body: 'y', contact: { ...aContact, client } });
    expect(await found(db, { phone: '0401234567' })).toEqual([`~${txnId}`]);
    await perform(db, {
      kind: 'message',
      roomId,
      threadId: `~${txnId}`,
      body: 'Tietoja muutettu',
      contactUpdate: { v: 1, act: 'edit', changes: { client: { phone: '050 765 4321' } } },
    });
    expect(await found(db, { phone: '0401234567' })).toEqual([]);
    expect(await found(db, { phone: '0507654321' })).toEqual([`~${txnId}`]);
  });

  it('stands under other keys in another cache', async () => {
    const [one, other] = [await openCache(), await openCache()];
    expect(indexedUnder(one.indexKey, client)).not.toEqual(indexedUnder(other.indexKey, client));
    const again = one.indexKey;
    one.close();
    await one.open();
    expect(one.indexKey).toEqual(again);
  });

  it('is found in contacts of a cache from before there was such an index', async () => {
    const name = `piiri-cache:${aino}:${crypto.randomUUID()}`;
    const before = new Dexie(name);
    before.version(9).stores({ contacts: 'id, [roomId+ts], status, caseRoomId', status: 'key' });
    await before.open();
    const former = { id: '$old', roomId, ts: 1, due: 2, status: 'open', urgency: 'today', sender: tapio };
    await before.table('contacts').put({ ...former, assignee: '', caseRoomId: '', c: seal({ ...aContact, client }) });
    before.close();
    const db = await openCache(name.replace('piiri-cache:', ''));
    expect(await found(db, { phone: '040 123 4567' })).toEqual(['$old']);
    expect(await db.contacts.get('$old')).toMatchObject({ changedAt: 1, mergedInto: '' });
  });
});

describe('a contact whose events arrive in any order', () => {
  const story: TimelineEvent[] = [
    powersEvent('$power1', { [eetu]: 50 }, {}),
    contactEvent({ id: '$contact' }),
    contactUpdateEvent('$contact', { act: 'take' }, { id: '$1', sender: aino }),
    tellingEvent({ act: 'edit', changes: { text: 'Kaatui taas.' } }, { id: '$2', sender: tapio }),
    contactUpdateEvent('$contact', { act: 'close', reason: 'handled' }, { id: '$3', sender: tapio }),
    contactUpdateEvent('$contact', { act: 'close', reason: 'guided' }, { id: '$4', sender: eetu }),
    powersEvent('$power2', {}, { [eetu]: 50 }),
    contactUpdateEvent('$contact', { act: 'reopen', due: 7 }, { id: '$5', sender: aino }),
    contactUpdateEvent('$contact', { act: 'close' }, { id: '$6', sender: eetu }),
  ];

  it('ends the same: closed by who led the circle then, and not by who led it no longer', async () => {
    const db = await openCache();
    await db.rooms.put(roomRow({ roomId, kind: 'inbox' }));
    const places = story.map((_, index) => index);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(places, { minLength: places.length }), async (order) => {
        await Promise.all([db.contacts.clear(), db.updates.clear(), db.messages.clear()]);
        await db.transaction('rw', timelineTables(db), async () => {
          for (const place of order) {
            const event = story[place];
            if (event) await applyEvents(db, [{ event, sort: place, isNewRoom: false }], aino);
          }
        });
        const row = await db.contacts.get('$contact');
        expect(row).toMatchObject({ status: 'open', assignee: '', due: 7 });
        expect(row && open(row.c).text).toBe('Kaatui taas.');
        expect(row?.recorded && open(row.recorded).text).toBe(aContact.text);
      }),
      { numRuns: 60 },
    );
  });

  it('is closed by who leads the circle, once it is known who that is', async () => {
    const db = await openCache();
    await applyAll(db, [
      contactEvent({ id: '$contact' }),
      contactUpdateEvent('$contact', { act: 'close' }, { id: '$1', sender: eetu }),
    ]);
    expect(await db.contacts.get('$contact')).toMatchObject({ status: 'open' });
    const { lastMessage: _, asked: __, ...details } = open(roomRow({ roomId }).c);
    const facts: RoomFacts = {
      kind: 'inbox',
      membership: 'join',
      children: [],
      encrypted: true,
      details: { ...details, powers: { [eetu]: 100 } },
    };
    await db.transaction('rw', roomTables(db), async () => storeRooms(db, [{ roomId, facts }], new Map(), aino));
    expect(await db.contacts.get('$contact')).toMatchObject({ status: 'closed' });
  });
});

describe('a message that changes a contact too', () => {
  it('shows at once, and is taken away with what it did when its maker removes it', async () => {
    const db = await openCache();
    await applyAll(db, [contactEvent({ id: '$contact' })]);
    const contactUpdate = { v: 1, act: 'call-back', until: 9_000_000_000_000, note: 'Illalla.' } as const;
    const body = contactUpdateText(aContact, contactUpdate, 'fi');
    await perform(db, { kind: 'message', roomId, threadId: '$contact', body, contactUpdate });
    expect(await db.contacts.get('$contact')).toMatchObject({
      status: 'later',
      assignee: aino,
      due: 9_000_000_000_000,
    });
  });
});

describe('an inbox of ten thousand contacts', () => {
  it('is read a page at a time, what is due first on top', async () => {
    const db = await openCache();
    await applyAll(db, [contactEvent({ id: '$contact' })]);
    const row = await db.contacts.get('$contact');
    if (!row) throw new Error('no contact');
    const many = Array.from({ length: 10_000 }, (_, place) => ({ ...row, id: `$${place}`, due: 20_000 - place }));
    await db.contacts.bulkPut(many);
    const page = await db.contacts
      .where('[roomId+status+due]')
      .between([roomId, 'open', Dexie.minKey], [roomId, 'open', Dexie.maxKey])
      .limit(3)
      .toArray();
    expect(page.map(({ id }) => id)).toEqual(['$9999', '$9998', '$9997']);
  });
});
