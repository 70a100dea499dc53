import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { holdMs, letGo } from '../../../src/cache/held-acts';
import { enqueue, journalledAct } from '../../../src/cache/outbox';
import type { OutboxRow } from '../../../src/cache/rows';
import { open, seal } from '../../../src/cache/sealing';
import { takeBack } from '../../../src/cache/take-back';
import { localEventId, type Act } from '../../../src/domain/act';
import { openCache, perform } from '../../support/cache';
import { SendingHomeserver } from '../../support/sending-homeserver';
import { aino } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const say = (body: string): Act => ({ kind: 'message', roomId, body });

let db: CacheDatabase;
let homeserver: SendingHomeserver;
beforeEach(async () => {
  db = await openCache();
  homeserver = new SendingHomeserver(db, [roomId]);
});
afterEach(() => homeserver.stop());

async function hold(body: string, ms = holdMs): Promise<string> {
  const txnId = crypto.randomUUID();
  const createdAt = Date.now();
  await enqueue(db, { txnId, userId: aino, deviceId: 'AINO', createdAt, act: say(body), notBefore: createdAt + ms });
  return txnId;
}

function outboxUntil(wanted: (rows: OutboxRow[]) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(() => db.outbox.orderBy('seq').toArray()).subscribe({
      next(rows) {
        if (!wanted(rows)) return;
        queueMicrotask(() => subscription.unsubscribe());
        resolve();
      },
      error: reject,
    });
  });
}

const allSent = () => outboxUntil((rows) => rows.length > 0 && rows.every(({ state }) => state === 'sent'));
const sentBodies = () => homeserver.events.map(({ content }) => content['body']);
const draft = (text: string) => ({ place: roomId, with: () => ({ place: roomId, c: seal({ text }) }) });

it('a message goes by itself when its moment comes, and not before', async () => {
  await homeserver.start();
  const before = Date.now();
  await hold('hetken päästä', 400);
  await allSent();
  expect(Date.now() - before).toBeGreaterThanOrEqual(400);
  expect(sentBodies()).toEqual(['hetken päästä']);
});

it('a message that is let go goes at once', async () => {
  await homeserver.start();
  const before = Date.now();
  await hold('heti');
  await letGo(db, roomId);
  await allSent();
  expect(Date.now() - before).toBeLessThan(holdMs);
});

it('what one does next lets the message before go, and the order stays', async () => {
  await homeserver.start();
  const before = Date.now();
  await hold('yksi');
  await hold('kaksi');
  await perform(db, say('kolme'));
  await allSent();
  expect(Date.now() - before).toBeLessThan(holdMs);
  expect(sentBodies()).toEqual(['yksi', 'kaksi', 'kolme']);
});

it('a message that is taken back is never sent, and its words are a draft again', async () => {
  const txnId = await hold('harkitsematon');
  await homeserver.start();
  expect(await takeBack(db, txnId, draft('harkitsematon'))).toBe(true);
  await perform(db, say('harkittu'));
  await allSent();
  expect(sentBodies()).toEqual(['harkittu']);
  expect(await db.messages.get(localEventId(txnId))).toBeUndefined();
  const row = await db.drafts.get(roomId);
  expect(row && open(row.c).text).toBe('harkitsematon');
});

it('what has gone, or is on its way, cannot be taken back, and leaves the draft as it is', async () => {
  const txnId = await hold('mennyt');
  await homeserver.start();
  await letGo(db);
  expect(await takeBack(db, txnId, draft('mennyt'))).toBe(false);
  await allSent();
  expect(await takeBack(db, txnId, draft('mennyt'))).toBe(false);
  expect(await db.drafts.count()).toBe(0);
});

it('a clock that has been set back holds nothing for longer', async () => {
  await homeserver.start();
  await hold('kello', 3_600_000);
  await allSent();
});

it('a journal keeps until when a message is held, and that of an earlier version has no such moment', () => {
  const act = say('kesken');
  expect(journalledAct.parse({ deviceId: 'AINO', act, notBefore: 5 }).notBefore).toBe(5);
  expect(journalledAct.parse({ deviceId: 'AINO', act }).notBefore).toBeUndefined();
});
