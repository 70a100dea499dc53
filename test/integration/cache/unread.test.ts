import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { open } from '../../../src/cache/sealing';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { refreshRoomSummary } from '../../../src/engine/sync/store-room';
import { applyAll, openCache, perform, roomRow } from '../../support/cache';
import {
  aino,
  contactEvent,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  redactionEvent,
  timelineEvent,
  undecryptableEvent,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
  await db.rooms.put(roomRow({ roomId }));
});

async function summary() {
  await refreshRoomSummary(db, roomId, aino);
  const room = await db.rooms.get(roomId);
  if (!room) throw new Error('no room');
  return { unread: room.unread, mentions: room.mentions, last: open(room.c).lastMessage, lastTs: room.lastTs };
}

/** Stores events, the first of which Aino has read. */
async function readFirst(...events: TimelineEvent[]): Promise<void> {
  await applyAll(db, [messageEvent('luettu', { id: '$read' }), ...events]);
  await db.readMarks.put({ roomId, eventId: '$read', sort: 0, told: true });
}

const mentioning = (fields: { id: string; sender?: string }) =>
  messageEvent('hei Aino', { ...fields, content: { 'm.mentions': { user_ids: [aino] } } });

describe('what a room has unread', () => {
  it('is what others have written after the read mark', async () => {
    await readFirst(
      messageEvent('yksi', { id: '$1' }),
      questionEvent({ id: '$2' }),
      contactEvent({ id: '$3' }),
      messageEvent('vastaus', { id: '$4', threadId: '$2' }),
      undecryptableEvent({ id: '$5' }),
    );
    expect(await summary()).toMatchObject({ unread: 5 });
  });

  it('is not what shows nothing to read', async () => {
    await readFirst(
      timelineEvent({ id: '$1', type: 'm.reaction' }),
      questionUpdateEvent('$x', { act: 'take' }, { id: '$2' }),
      timelineEvent({ id: '$3', type: 'm.room.member', stateKey: '@uusi', content: { membership: 'join' } }),
      timelineEvent({ id: '$4', content: { body: 5 } }),
      messageEvent('poistettu', { id: '$5' }),
      redactionEvent('$5', { id: '$6' }),
    );
    expect(await summary()).toMatchObject({ unread: 0, last: { excerpt: 'luettu' } });
  });

  it('is nothing before one’s own latest message, sent or on its way', async () => {
    await readFirst(
      messageEvent('yksi', { id: '$1' }),
      messageEvent('oma', { id: '$2', sender: aino }),
      messageEvent('kaksi', { id: '$3' }),
    );
    expect(await summary()).toMatchObject({ unread: 1 });
    await perform(db, { kind: 'message', roomId, body: 'vastaan' });
    expect(await summary()).toMatchObject({ unread: 0, last: { sender: aino, excerpt: 'vastaan' } });
  });

  it('is what is unread of each conversation: a thread or the talk can be read further than the room', async () => {
    await readFirst(
      messageEvent('talkissa', { id: '$1' }),
      messageEvent('ketjussa', { id: '$2', threadId: '$read' }),
      messageEvent('talkissa', { id: '$3' }),
      messageEvent('ketjussa', { id: '$4', threadId: '$read' }),
    );
    await db.threadMarks.put({ roomId, threadId: '$read', eventId: '$4', sort: 4, told: true });
    expect(await summary()).toMatchObject({ unread: 2 });
    await db.threadMarks.put({ roomId, threadId: '', eventId: '$1', sort: 1, told: true });
    expect(await summary()).toMatchObject({ unread: 1 });
  });

  it('is not what programs say, and one’s own words answer their own conversation alone', async () => {
    await readFirst(
      messageEvent('ketjussa', { id: '$1', threadId: '$read' }),
      messageEvent('talkissa', { id: '$2' }),
      messageEvent('oma', { id: '$3', sender: aino }),
      messageEvent('varmuuskopio', { id: '$4', content: { msgtype: 'm.notice' } }),
    );
    expect(await summary()).toMatchObject({ unread: 1 });
  });

  it('is nothing once the newest is read', async () => {
    await readFirst(messageEvent('yksi', { id: '$1' }), messageEvent('kaksi', { id: '$2' }));
    await db.readMarks.put({ roomId, eventId: '$2', sort: 2, told: false });
    expect(await summary()).toMatchObject({ unread: 0, mentions: 0 });
  });

  it('never grows from history where no read mark is known', async () => {
    await applyAll(db, [messageEvent('vanha', { id: '$1' }), messageEvent('vanhempi', { id: '$2' })]);
    expect(await summary()).toMatchObject({ unread: 0 });
  });
});

describe('a room’s mentions', () => {
  it('are those of this person among the unread', async () => {
    await readFirst(messageEvent('yksi', { id: '$1' }), mentioning({ id: '$2' }), messageEvent('kaksi', { id: '$3' }));
    expect(await summary()).toMatchObject({ unread: 3, mentions: 1 });
    await applyAll(db, [messageEvent('vastaan', { id: '$4', sender: aino })], 4);
    expect(await summary()).toMatchObject({ unread: 0, mentions: 0 });
  });
});

it('shows the newest readable message of a room, short enough for a list', async () => {
  await applyAll(db, [
    messageEvent('x'.repeat(5000), { id: '$1', ts: 7000 }),
    timelineEvent({ id: '$2', type: 'm.reaction', ts: 8000 }),
  ]);
  const { last, lastTs } = await summary();
  expect(last?.excerpt.length).toBeLessThanOrEqual(120);
  expect(lastTs).toBe(7000);
});
