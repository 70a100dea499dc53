import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { saidUnread, storeUnread } from '../../../src/engine/sync/marked-unread';
import { markUnread } from '../../../src/renderer/data/marked-unread';
import { openCache, roomRow } from '../../support/cache';

const roomId = '!room:pieni.example';
let db: CacheDatabase;

beforeEach(async () => {
  db = await openCache();
  await db.rooms.put(roomRow({ roomId }));
});

const isMarked = async () => (await db.rooms.get(roomId))?.markedUnread ?? false;

describe('marking a room unread', () => {
  it('waits to be told, and what the account says meanwhile does not undo it', async () => {
    await markUnread(db, roomId, true);
    expect(await db.unreadMarks.toArray()).toEqual([{ roomId, unread: true, told: false }]);
    await storeUnread(db, new Map([[roomId, false]]));
    expect(await isMarked()).toBe(true);
  });

  it('says nothing where nothing changes', async () => {
    await markUnread(db, roomId, false);
    expect(await db.unreadMarks.count()).toBe(0);
  });

  it('follows the account once it is told', async () => {
    await storeUnread(db, new Map([[roomId, true]]));
    expect(await isMarked()).toBe(true);
    await storeUnread(db, new Map([[roomId, false]]));
    expect(await isMarked()).toBe(false);
  });
});

describe('what a response says of marked rooms', () => {
  const of = (events: unknown) => saidUnread({ account_data: { rooms: { [roomId]: events } } });

  it('is the last of each room', () => {
    const event = (unread: unknown) => ({ type: 'm.marked_unread', content: { unread } });
    expect(of([event(true), event(false), { type: 'm.tag', content: {} }])).toEqual(new Map([[roomId, false]]));
    expect(of([event('yes')])).toEqual(new Map());
    expect(of('nonsense')).toEqual(new Map());
    expect(saidUnread({})).toEqual(new Map());
  });
});
