import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { wholeRoom, type ReceiptRow } from '../../../src/cache/read-rows';
import { markTables, storeMarks } from '../../../src/engine/sync/read-marks';
import { storeReceipts } from '../../../src/engine/sync/receipts';
import { markRead } from '../../../src/renderer/data/read-marks';
import { applyAll, openCache, roomRow } from '../../support/cache';
import { aino, messageEvent, questionEvent, tapio } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
  await db.rooms.put(roomRow({ roomId, unread: 9 }));
});

const receipt = (eventId: string, threadId: string, ts: number): ReceiptRow => ({
  ...{ roomId, userId: aino, eventId, threadId, ts },
});
const store = (...receipts: ReceiptRow[]) =>
  db.transaction('rw', markTables(db), async () => {
    await storeReceipts(db, receipts);
    await storeMarks(db, [roomId], new Set([roomId]), aino);
  });
const marks = async () => ({
  room: (await db.readMarks.get(roomId))?.eventId,
  threads: (await db.threadMarks.toArray()).map(({ threadId, eventId }) => [threadId, eventId]),
});
const said = (id: string, more: object = {}) => messageEvent(id, { id, sender: tapio, ...more });

describe('how far a room is read', () => {
  it('on other clients goes forward and never back, whatever comes first', async () => {
    await applyAll(
      db,
      ['$1', '$2', '$3'].map((id) => said(id)),
    );
    await store(receipt('$3', wholeRoom, 30));
    await store(receipt('$1', wholeRoom, 10));
    expect(await marks()).toEqual({ room: '$3', threads: [] });
  });

  it('is kept by conversation where one is read further, and forgotten once the room is', async () => {
    await applyAll(db, [said('$1'), said('$2', { threadId: '$1' }), said('$3'), said('$4')]);
    await store(receipt('$1', wholeRoom, 10), receipt('$2', '$1', 20), receipt('$3', '', 30));
    expect(await marks()).toEqual({
      room: '$1',
      threads: [
        ['', '$3'],
        ['$1', '$2'],
      ],
    });
    await store(receipt('$4', wholeRoom, 40));
    expect(await marks()).toEqual({ room: '$4', threads: [] });
  });

  it('counts from when what was read elsewhere comes into the cache', async () => {
    await applyAll(db, [said('$1')]);
    await store(receipt('$1', wholeRoom, 10));
    await store(receipt('$2', wholeRoom, 20));
    expect(await marks()).toMatchObject({ room: '$1' });
    await applyAll(db, [said('$2')], 1);
    await store();
    expect(await marks()).toMatchObject({ room: '$2' });
  });

  it('here goes on in the talk while a question of one’s own still has an answer unread', async () => {
    await applyAll(db, [
      said('$0'),
      questionEvent({ id: '$q', sender: aino }),
      said('$answer', { threadId: '$q' }),
      said('$talk'),
    ]);
    await store(receipt('$0', wholeRoom, 1));
    await markRead(db, roomId, aino, { kind: 'talk' });
    expect(await marks()).toEqual({ room: '$q', threads: [['', '$talk']] });
    expect(await db.rooms.get(roomId)).toMatchObject({ unread: 1 });
    await markRead(db, roomId, aino, { kind: 'thread', threadId: '$q' });
    expect(await marks()).toEqual({ room: '$talk', threads: [] });
    expect(await db.rooms.get(roomId)).toMatchObject({ unread: 0 });
  });
});
