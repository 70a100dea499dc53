import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { contactRow } from '../../../src/cache/message-rows';
import { retire } from '../../../src/cache/outbox';
import { handoverFollowUps } from '../../../src/cache/handover-follow-up';
import { open, seal } from '../../../src/cache/sealing';
import { localEventId } from '../../../src/domain/act';
import { eventTypes } from '../../../src/domain/event-types';
import type { HandoverContent, HandoverUpdate } from '../../../src/domain/work-items/handover';
import { paths } from '../../../src/renderer/data/paths';
import { readMentions, readWork } from '../../../src/renderer/features/today/queries';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { applyAll, emptied, openCache, perform, roomRow } from '../../support/cache';
import { aContact, aino, contactEvent, contactUpdateEvent, messageEvent } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const tapio = '@tapio:pieni.example';
const saga = '@saga:pieni.example';
const content: HandoverContent = {
  v: 1,
  to: { kind: 'circle', roomId: '!circle:pieni.example', name: 'Kotihoito', people: [aino, saga] },
  summary: 'Kaiteet on tilattu.',
  reason: 'Muuttaa',
  expected: 'Kotikäynti',
  due: 5000,
};

function offerEvent(id: string, threadId?: string): TimelineEvent {
  const text = messageEvent('Siirto: Kotihoito', { id, sender: tapio, ...(threadId && { threadId }) });
  return { ...text, content: { ...text.content, [eventTypes.handover]: content } };
}

/** An answer as people read it: a message that replies to the offer. */
function answerEvent(id: string, sender: string, update: Omit<HandoverUpdate, 'v'>): TimelineEvent {
  const text = messageEvent('Vastaus', { id, sender });
  const relates = { 'm.relates_to': { 'm.in_reply_to': { event_id: '$offer' } } };
  return { ...text, content: { ...text.content, ...relates, [eventTypes.handoverUpdate]: { v: 1, ...update } } };
}

async function standing(db: CacheDatabase, id = '$offer') {
  const row = await db.workItems.get(id);
  const item = row && open(row.c);
  if (item?.kind !== 'handover') return null;
  const { status, accepted, ended } = item.state;
  return { status, by: accepted?.by ?? ended?.by, isOpen: row?.isOpen, waitsFor: row?.waitsFor, due: row?.due };
}

const accepts = { act: 'accept', due: 9000 } as const;
const accepted = { status: 'accepted', by: saga, isOpen: true, waitsFor: [saga], due: 9000 };

it('an offer stands in the queues of those who are called and of its sender until one accepts it', async () => {
  const db = await openCache();
  await applyAll(db, [offerEvent('$offer')]);
  const offered = { status: 'offered', by: undefined, isOpen: true, waitsFor: [aino, saga, tapio], due: 5000 };
  expect(await standing(db)).toEqual(offered);
  await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
  expect(await standing(db)).toEqual(accepted);
  expect(await db.messages.get('$1')).toMatchObject({ replyTo: '$offer', state: 'sent' });
});

it('an offer and its answers come to the same in whatever order and parts they arrive', async () => {
  const answers = [
    answerEvent('$1', aino, { act: 'decline' }),
    answerEvent('$2', saga, accepts),
    answerEvent('$3', aino, accepts),
    answerEvent('$4', tapio, { act: 'withdraw' }),
    answerEvent('$5', aino, { act: 'complete' }),
  ];
  const placed = [offerEvent('$offer'), ...answers].map((event, sort) => ({ event, sort }));
  const db = await openCache();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(placed, { minLength: placed.length }), async (order) => {
      await emptied(db);
      for (const { event, sort } of order) await applyAll(db, [event], sort);
      expect(await standing(db)).toEqual(accepted);
    }),
    { numRuns: 40 },
  );
});

it('an acceptance shows at once, and gives way to that of a colleague who was first', async () => {
  const db = await openCache();
  await applyAll(db, [offerEvent('$offer')]);
  const update = { v: 1 as const, ...accepts, due: 7000 };
  const words = { kind: 'message' as const, roomId, body: 'Otan siirron vastaan', replyTo: '$offer' };
  const txnId = await perform(db, { ...words, workItemUpdate: { kind: 'handover', update } });
  expect(await standing(db)).toMatchObject({ status: 'accepted', by: aino, due: 7000 });
  await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
  expect(await standing(db)).toEqual(accepted);
  await applyAll(db, [answerEvent('$mine', aino, update)], 11);
  await retire(db, txnId, '$mine');
  expect(await standing(db)).toEqual(accepted);
  expect(await db.messages.get(localEventId(txnId))).toBeUndefined();
});

const caseState = { v: 1 as const, lead: tapio };
const { c: roomDetails } = roomRow({ roomId });

/** Tapio leads the case; its state was sent at `ts`. The test's events are all of the time 1000. */
async function ledByTapio(ts: number): Promise<CacheDatabase> {
  const db = await openCache();
  await db.rooms.put(roomRow({ roomId, kind: 'case', c: seal({ ...open(roomDetails), caseState }) }));
  const place = { roomId, type: eventTypes.case, stateKey: '', txnId: '' };
  await db.states.put({ ...place, eventId: '$state', sender: tapio, ts, state: 'sent', c: seal(caseState) });
  const members = [
    [tapio, 'join'],
    [saga, 'join'],
    [aino, 'invite'],
  ] as const;
  await db.members.bulkPut(
    members.map(([userId, membership]) => {
      return { roomId, userId, membership, powerLevel: 0, c: seal({ displayName: '' }) };
    }),
  );
  await applyAll(db, [offerEvent('$offer')]);
  return db;
}

it('once an offer is accepted, its sender’s device invites nobody else any more and hands the lead on, once', async () => {
  const db = await ledByTapio(0);
  expect(await handoverFollowUps(db, tapio)).toEqual([]);
  await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
  const followUps = await handoverFollowUps(db, tapio);
  expect(followUps.map(({ act }) => act)).toEqual([
    { kind: 'remove-people', roomId, people: [aino], reason: '' },
    {
      kind: 'state',
      roomId,
      edit: { type: eventTypes.case, stateKey: '', content: { v: 1, lead: saga } },
      basis: '$state',
    },
  ]);
  expect(await handoverFollowUps(db, saga)).toEqual([]);
  await db.doneActs.bulkPut(followUps.map(({ txnId }) => ({ txnId, ts: 2000 })));
  expect(await handoverFollowUps(db, tapio)).toEqual([]);
});

it('the lead does not go on where something was said of it after the acceptance', async () => {
  const db = await ledByTapio(Date.now() + 10_000_000);
  await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
  expect((await handoverFollowUps(db, tapio)).map(({ act }) => act.kind)).toEqual(['remove-people']);
});

it('who was called by an offer that is withdrawn and has not come is no longer invited', async () => {
  const db = await ledByTapio(0);
  await applyAll(db, [answerEvent('$1', tapio, { act: 'withdraw' })], 10);
  expect(await handoverFollowUps(db, tapio)).toMatchObject([{ act: { kind: 'remove-people', people: [aino] } }]);
});

it('the contacts that the case came from go on to who accepted, where she can see them', async () => {
  const db = await ledByTapio(Date.now() + 10_000_000);
  const inbox = '!inbox:pieni.example';
  const contact = { ...contactRow({ id: '$contact', roomId: inbox, ts: 1, sender: tapio }, aContact) };
  await db.contacts.put({ ...contact, status: 'in-case', caseRoomId: roomId, assignee: tapio });
  await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
  const passes = async () =>
    (await handoverFollowUps(db, tapio)).map(({ act }) => act).filter(({ kind }) => kind === 'contact-update');
  expect(await passes()).toEqual([]);
  await db.members.put({
    roomId: inbox,
    userId: saga,
    membership: 'join',
    powerLevel: 0,
    c: seal({ displayName: '' }),
  });
  const update = { v: 1, act: 'pass', to: saga };
  expect(await passes()).toEqual([{ kind: 'contact-update', roomId: inbox, contactId: '$contact', update }]);
});

describe('an offer of a contact that has no group chat', () => {
  async function withOffer(): Promise<CacheDatabase> {
    const db = await openCache();
    await db.rooms.put(roomRow({ roomId, kind: 'inbox' }));
    await applyAll(db, [
      contactEvent({ id: '$contact', sender: tapio }),
      contactUpdateEvent('$contact', { act: 'take' }, { id: '$take', sender: tapio }),
      offerEvent('$offer', '$contact'),
    ]);
    return db;
  }
  const mine = async (db: CacheDatabase, userId: string) => (await readWork(db, userId)).map(({ role }) => role);

  it('stays its sender’s until one accepts it, who then holds the contact and answers by when she said', async () => {
    const db = await withOffer();
    expect(await handoverFollowUps(db, tapio)).toEqual([]);
    expect(await db.contacts.get('$contact')).toMatchObject({ assignee: tapio });
    await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
    const [followUp, ...others] = await handoverFollowUps(db, tapio);
    expect(others).toEqual([]);
    const update = { v: 1, act: 'pass', to: saga, due: accepts.due };
    expect(followUp?.act).toEqual({ kind: 'contact-update', roomId, contactId: '$contact', update });
    await applyAll(db, [contactUpdateEvent('$contact', update, { id: '$pass', sender: tapio })], 11);
    expect(await db.contacts.get('$contact')).toMatchObject({ assignee: saga, due: accepts.due });
    expect(await handoverFollowUps(db, tapio)).toEqual([]);
  });

  it('is in the queue of those who are called, and of who accepted until the contact itself is hers', async () => {
    const db = await withOffer();
    expect(await readWork(db, saga)).toMatchObject([{ role: 'offered', contact: { id: '$contact' } }]);
    expect(await mine(db, tapio)).toEqual(['awaited']);
    await applyAll(db, [answerEvent('$1', saga, accepts)], 10);
    expect(await mine(db, saga)).toEqual(['mine']);
    expect(await mine(db, aino)).toEqual([]);
    const update = { act: 'pass', to: saga, due: accepts.due };
    await applyAll(db, [contactUpdateEvent('$contact', update, { id: '$pass', sender: tapio })], 11);
    expect(await mine(db, saga)).toEqual([]);
  });

  it('calls whom its answer names to the contact', async () => {
    const db = await withOffer();
    const answer = answerEvent('$1', saga, accepts);
    const calling = { ...answer.content, 'm.mentions': { user_ids: [aino] } };
    const inThread = {
      'm.relates_to': { rel_type: 'm.thread', event_id: '$contact', 'm.in_reply_to': { event_id: '$offer' } },
    };
    await applyAll(db, [{ ...answer, content: { ...calling, ...inThread } }], 10);
    expect(await readMentions(db, [roomId], aino)).toMatchObject([{ path: paths.contact(roomId, '$contact') }]);
  });

  it('waits for nobody once the contact is closed', async () => {
    const db = await withOffer();
    await applyAll(
      db,
      [contactUpdateEvent('$contact', { act: 'close', reason: 'handled' }, { id: '$close', sender: tapio })],
      10,
    );
    expect(await mine(db, saga)).toEqual([]);
    await applyAll(db, [answerEvent('$1', saga, accepts)], 11);
    expect(await handoverFollowUps(db, tapio)).toEqual([]);
  });
});
