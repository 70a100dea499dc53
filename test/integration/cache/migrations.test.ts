import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { cacheName, CacheDatabase } from '../../../src/cache/database';
import { migrations } from '../../../src/cache/migrations';
import { openCache } from '../../support/cache';
import { messageEvent } from '../../support/timeline-events';
import { applyAll, bodyOf } from '../../support/cache';

/**
 * The tables as they were when each version was released. A version that has been on somebody's device is never
 * changed: what is new comes as a version of its own, after which its text is added here.
 */
const released: Record<string, string>[] = [
  {
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
  {
    members: '[roomId+userId], userId, membership',
    states: '[roomId+type+stateKey+txnId], [roomId+type], [type+stateKey], txnId',
    lostEdits: 'id, roomId',
  },
  { doneActs: 'txnId, ts' },
  { questions: 'id, [roomId+lastTs], status, asker, assignee, group' },
  { relations: '[roomId+id]' },
  { snoozes: 'id' },
  {},
  { uploads: 'id, createdAt', transfers: 'txnId', media: 'url, [usedAt+size]' },
  { unreadMarks: 'roomId' },
  {
    threadMarks: '[roomId+threadId]',
    receipts: '[roomId+userId+threadId]',
    noticeChoices: 'roomId',
    typing: 'roomId',
  },
  { questions: 'id, [roomId+lastTs], [roomId+status], status, asker, assignee, group' },
  {
    contacts:
      'id, [roomId+ts], [roomId+status+due], [roomId+status+changedAt], status, assignee, caseRoomId, mergedInto, *clientKeys',
  },
  { workItems: 'id, roomId, *waitsFor' },
  { workItems: 'id, roomId, *waitsFor, [kind+sender]' },
];

describe('the versions of the cache’s tables', () => {
  it('are only ever added to', () => {
    expect(migrations.slice(0, released.length).map(({ stores }) => stores)).toEqual(released);
  });

  it('are all known to this test', () => {
    expect(migrations).toHaveLength(released.length);
  });

  released.forEach((_, index) => {
    it(`open from version ${index + 1} with what was in it`, async () => {
      const userId = `@aino:${crypto.randomUUID()}`;
      const old = new Dexie(cacheName(userId));
      released.slice(0, index + 1).forEach((stores, version) => old.version(version + 1).stores(stores));
      await old.open();
      await old.table('drafts').put({ place: '!room', c: { text: 'kesken' } });
      await old.table('rooms').put({ roomId: '!room', kind: 'circle', c: { name: 'Tiimi' } });
      await old.table('questions').put({ id: '$question', ts: 5, due: 9 });
      old.close();
      const db = new CacheDatabase(userId);
      expect(await db.drafts.get('!room')).toEqual({ place: '!room', c: { text: 'kesken' } });
      expect((await db.rooms.get('!room'))?.c).toMatchObject(
        index === 0 ? { name: 'Tiimi', powers: {} } : { name: 'Tiimi' },
      );
      const promise = index < 6 ? { firstDue: 9, askedAt: 5, pauses: [], passedBy: '' } : {};
      expect(await db.questions.get('$question')).toMatchObject(promise);
      expect(db.verno).toBe(migrations.length);
      db.close();
      await Dexie.delete(cacheName(userId));
    });
  });
});

it('keeps what was stored when the application is started again', async () => {
  const db = await openCache();
  await applyAll(db, [messageEvent('Huomenta', { id: '$1' })]);
  db.close();
  await db.open();
  expect(await bodyOf(db, '$1')).toBe('Huomenta');
});
