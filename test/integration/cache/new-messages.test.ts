import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { firstNew, firstSaid } from '../../../src/renderer/features/conversation/new-messages';
import { applyAll, openCache, roomRow } from '../../support/cache';
import { aino, messageEvent, questionEvent, timelineEvent } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const talk = { roomId, threadId: '', hasQuestions: true };
let db: CacheDatabase;

beforeEach(async () => {
  db = await openCache();
  await db.rooms.put(roomRow({ roomId }));
  await applyAll(db, [
    messageEvent('luettu', { id: '$read' }),
    messageEvent('oma', { id: '$own', sender: aino }),
    timelineEvent({ id: '$came', type: 'm.room.member', stateKey: '@uusi', content: { membership: 'join' } }),
    timelineEvent({ id: '$liked', type: 'm.reaction' }),
    questionEvent({ id: '$question' }),
    messageEvent('vastaus', { id: '$answer', threadId: '$question' }),
    messageEvent('uusi', { id: '$new' }),
  ]);
});

const placeOf = async (id: string) => (await db.messages.get(id))?.sort ?? 0;

describe('what is new in a conversation', () => {
  it('begins at the first that another has said in it after what was read', async () => {
    expect((await firstNew(db, talk, await placeOf('$read'), aino))?.id).toBe('$question');
    expect((await firstNew(db, talk, await placeOf('$question'), aino))?.id).toBe('$new');
    expect(await firstNew(db, talk, await placeOf('$new'), aino)).toBeUndefined();
  });

  it('begins in a question’s thread with what was said there', async () => {
    const thread = { roomId, threadId: '$question', hasQuestions: true };
    expect((await firstNew(db, thread, await placeOf('$read'), aino))?.id).toBe('$answer');
  });

  it('may be what is missing', async () => {
    const own = await db.messages.get('$own');
    if (own) await db.messages.put({ ...own, id: 'gap:1', state: 'gap', sort: own.sort + 0.5 });
    expect((await firstNew(db, talk, await placeOf('$read'), aino))?.id).toBe('gap:1');
  });
});

describe('what a day begins with', () => {
  it('is a message, also where something else was first', async () => {
    expect((await firstSaid(db, talk, await placeOf('$own')))?.id).toBe('$own');
    expect((await firstSaid(db, talk, await placeOf('$came')))?.id).toBe('$question');
    expect((await firstSaid(db, talk, await placeOf('$answer')))?.id).toBe('$new');
  });
});
