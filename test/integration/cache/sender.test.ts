import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { enqueue, retire } from '../../../src/cache/outbox';
import type { OutboxRow } from '../../../src/cache/rows';
import { open } from '../../../src/cache/sealing';
import type { Act } from '../../../src/domain/act';
import { openCache, perform, timelineOf } from '../../support/cache';
import { outboxOf } from '../../support/outbox';
import { SendingHomeserver } from '../../support/sending-homeserver';
import { aino, aQuestion, questionEvent, tapio } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const otherRoom = '!other:pieni.example';
const say = (body: string, room = roomId): Act => ({ kind: 'message', roomId: room, body });

let db: CacheDatabase;
let homeserver: SendingHomeserver;
beforeEach(async () => {
  db = await openCache();
  homeserver = new SendingHomeserver(db, [roomId, otherRoom]);
});
afterEach(() => homeserver.stop());

const outboxUntil = (wanted: (rows: OutboxRow[]) => boolean) => outboxOf(db, wanted);
const allSent = () => outboxUntil((rows) => rows.every((row) => row.state === 'sent'));
const settled = () => outboxUntil((rows) => rows.every((row) => row.state === 'sent' || row.state === 'failed'));

function bodies(room = roomId): unknown[] {
  return homeserver.events.filter((event) => event.roomId === room).map((event) => event.content['body']);
}

describe('a lane', () => {
  it('goes out in the order of making, whatever becomes of each try', async () => {
    homeserver.outcomes = ['unreachable', 'taken', 'rate-limited', 'lost', 'taken', 'unreachable', 'rate-limited'];
    for (const body of ['1', '2', '3', '4']) await perform(db, say(body));
    await homeserver.start();
    await allSent();
    expect(bodies()).toEqual(['1', '2', '3', '4']);
    await homeserver.sync();
    expect(await db.outbox.count()).toBe(0);
    expect((await timelineOf(db, roomId)).map((row) => row.state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('does not hold up another one', async () => {
    await perform(db, say('odottaa', '!unknown:pieni.example'));
    await db.rooms.update('!unknown:pieni.example', { membership: 'join' });
    await perform(db, say('menee', otherRoom));
    await homeserver.start();
    await outboxUntil((rows) => rows.some((row) => row.state === 'sent'));
    expect(bodies(otherRoom)).toEqual(['menee']);
  });

  it('goes on behind an act that was refused, which is parked with the reason', async () => {
    homeserver.outcomes = ['taken', 'too-large', 'forbidden', 'taken'];
    for (const body of ['1', '2', '3', '4']) await perform(db, say(body));
    await homeserver.start();
    const rows = await settled();
    expect(rows.map((row) => [row.state, open(row.c).failure])).toEqual([
      ['sent', null],
      ['failed', 'too-large'],
      ['failed', 'forbidden'],
      ['sent', null],
    ]);
    expect(bodies()).toEqual(['1', '4']);
  });

  it('is not held up for ever by an act that fails on this device each time', async () => {
    homeserver.outcomes = Array.from({ length: 8 }, () => 'broken');
    await perform(db, say('rikki'));
    await homeserver.start();
    const rows = await settled();
    expect(rows.map((row) => row.state)).toEqual(['failed']);
  });
});

describe('an act', () => {
  it('keeps its transaction id through every try, and is taken once', async () => {
    homeserver.outcomes = ['unreachable', 'lost', 'rate-limited', 'unreachable', 'lost', 'taken'];
    const txnId = await perform(db, say('kerran'));
    await homeserver.start();
    await allSent();
    expect(homeserver.requests.map((request) => request.txnId)).toEqual(Array.from({ length: 6 }, () => txnId));
    expect(bodies()).toEqual(['kerran']);
  });

  it('is done also when its own copy comes before the answer to its request', async () => {
    homeserver.outcomes = ['lost'];
    await perform(db, say('kerran'));
    const sender = await homeserver.start();
    await outboxUntil(() => homeserver.events.length > 0);
    await homeserver.sync();
    await outboxUntil((rows) => rows.length === 0);
    sender.stop();
    expect(bodies()).toEqual(['kerran']);
    expect(await timelineOf(db, roomId)).toHaveLength(1);
  });

  it('that was being sent when the engine ended is sent again, once', async () => {
    homeserver.outcomes = ['lost'];
    await perform(db, say('kerran'));
    const sender = await homeserver.start();
    await outboxUntil(() => homeserver.events.length > 0);
    sender.stop();
    homeserver.stop();
    await homeserver.start();
    await allSent();
    expect(bodies()).toEqual(['kerran']);
  });

  it('of another device is looked for before it is sent', async () => {
    homeserver.say({
      roomId,
      sender: aino,
      ts: Date.UTC(2026, 2, 2, 10),
      type: 'm.room.message',
      stateKey: undefined,
      content: { msgtype: 'm.text', body: 'jo siellä', 'fi.piiri.act': 'txn-old' },
      previousContent: {},
      txnId: 'txn-old',
      redacts: undefined,
      redacted: false,
      decryptionFailure: null,
    });
    const createdAt = Date.UTC(2026, 2, 2, 10);
    await enqueue(db, { txnId: 'txn-old', userId: aino, deviceId: 'OLD', createdAt, act: say('jo siellä') });
    await enqueue(db, { txnId: 'txn-new', userId: aino, deviceId: 'OLD', createdAt, act: say('ei vielä') });
    await homeserver.start();
    await allSent();
    expect(bodies()).toEqual(['jo siellä', 'ei vielä']);
  });

  it('to a room that this person is no longer in is parked', async () => {
    await perform(db, say('myöhässä', '!gone:pieni.example'));
    await homeserver.start();
    const [row] = await settled();
    expect(row && open(row.c).failure).toBe('room-gone');
  });

  it('to a room that was just joined goes, also where a response of before still tells of the invitation', async () => {
    await homeserver.start();
    await db.rooms.update(roomId, { membership: 'invite' });
    await perform(db, say('tulin juuri'));
    await allSent();
    expect(bodies()).toEqual(['tulin juuri']);
  });

  it('to a room for speaking of clients that is not encrypted is parked, and never sent', async () => {
    homeserver.inTheClear.add(roomId);
    await perform(db, say('salainen'));
    await homeserver.start();
    const [row] = await settled();
    expect(row && open(row.c).failure).toBe('not-encrypted');
    expect(homeserver.requests).toEqual([]);
  });

  it('of joining a room comes before what is said in it', async () => {
    await perform(db, { kind: 'join', roomId });
    await perform(db, say('Hei'));
    await homeserver.start();
    await allSent();
    expect(homeserver.joins).toEqual([roomId]);
    expect(bodies()).toEqual(['Hei']);
  });
});

describe('what refers to something not yet sent', () => {
  const answer = (threadId: string): Act => ({ kind: 'message', roomId, body: 'Vastaus', threadId });

  it('goes out with the event’s own id, before and after its copy has come', async () => {
    const question = await perform(db, { ...say('Kysymys'), question: aQuestion } as Act);
    const first = await perform(db, answer(`~${question}`));
    await perform(db, {
      kind: 'question-update',
      roomId,
      questionId: `~${question}`,
      update: { v: 1, act: 'answer', answer: `~${first}` },
    });
    await homeserver.start();
    await allSent();
    await homeserver.sync();
    expect(homeserver.events[1]?.content['m.relates_to']).toMatchObject({ rel_type: 'm.thread', event_id: '$0' });
    expect(homeserver.events[2]?.content).toMatchObject({ answer: '$1', 'm.relates_to': { event_id: '$0' } });
    expect(await db.questions.get('$0')).toMatchObject({ status: 'answered', answer: '$1', answers: 1 });
    expect(await db.questions.count()).toBe(1);
  });

  it('goes out also when its first try fails just as the copy of what it refers to comes', async () => {
    const question = await perform(db, { ...say('Kysymys'), question: aQuestion } as Act);
    await perform(db, answer(`~${question}`));
    homeserver.outcomes = ['taken', 'unreachable'];
    await homeserver.start();
    await new Promise<void>((resolve) => {
      const subscription = liveQuery(() => db.outbox.toArray()).subscribe(() => {
        if (homeserver.requests.length < 2) return;
        queueMicrotask(() => subscription.unsubscribe());
        resolve();
      });
    });
    await homeserver.sync();
    await allSent();
    expect(homeserver.events[1]?.content['m.relates_to']).toMatchObject({ event_id: '$0' });
  });

  it('is parked when that was removed or refused, and what comes after it goes on', async () => {
    const removed = await perform(db, { ...say('Kysymys'), question: aQuestion } as Act);
    await perform(db, answer(`~${removed}`));
    await perform(db, { kind: 'question-update', roomId, questionId: `~${removed}`, update: { v: 1, act: 'close' } });
    await retire(db, removed, null);
    await perform(db, say('seuraava'));
    await homeserver.start();
    const rows = await settled();
    expect(rows.map((row) => open(row.c).failure)).toEqual(['target-unsent', 'target-unsent', null]);
    expect(bodies()).toEqual(['seuraava']);
  });
});

it('sends a take of another person’s question, and shows whose it became', async () => {
  const question = homeserver.say({ ...questionEvent({ id: '' }), roomId, sender: tapio });
  await homeserver.start();
  await homeserver.sync();
  await perform(db, { kind: 'question-update', roomId, questionId: question, update: { v: 1, act: 'take' } });
  await allSent();
  await homeserver.sync();
  expect(await db.questions.get(question)).toMatchObject({ status: 'taken', assignee: aino });
});
