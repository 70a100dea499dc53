import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { localSortBase } from '../../../src/cache/outbox';
import {
  drawnPage,
  endBefore,
  pageBefore,
  pageFrom,
  pageSize,
  readPage,
} from '../../../src/renderer/features/conversation/queries';
import { rowsBefore, rowsWithin, type Stretch } from '../../../src/renderer/features/conversation/timeline-rows';
import { applyAll, openCache, roomRow } from '../../support/cache';
import { messageEvent, questionEvent, reactionEvent } from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const talk = { roomId, threadId: '', hasQuestions: true };
const thread = { ...talk, threadId: '$question' };
const said = 90;
let db: CacheDatabase;

beforeEach(async () => {
  db = await openCache();
  await db.rooms.put(roomRow({ roomId }));
  const events = Array.from({ length: said }, (_, index) => [
    messageEvent(`sana ${index}`, { id: `$said${index}` }),
    messageEvent(`vastaus ${index}`, { id: `$answer${index}`, threadId: '$question' }),
  ]);
  await applyAll(db, [questionEvent({ id: '$question' }), ...events.flat()]);
});

async function idsOf(pages: readonly Stretch[], conversed = talk): Promise<string[]> {
  const rows = await Promise.all(pages.map((page) => rowsWithin(db, conversed, page)));
  return rows.flat().map(({ id }) => id);
}

const everything = ['$question', ...Array.from({ length: said }, (_, index) => `$said${index}`)];

describe('the pages of a conversation', () => {
  it('hold, from the newest back to the first, every message once and in order', async () => {
    const newest = (await rowsBefore(db, talk, pageSize)).reverse();
    const pages: Stretch[] = [];
    for (let to = newest[0]?.sort ?? 0; ; to = pages[0]?.from ?? 0) {
      const page = await pageBefore(db, talk, to);
      if (!page) break;
      pages.unshift(page);
    }
    expect(pages).toHaveLength(Math.ceil((everything.length - pageSize) / drawnPage));
    expect([...(await idsOf(pages)), ...newest.map(({ id }) => id)]).toEqual(everything);
  });

  it('end behind what the homeserver has, where nothing else is among the newest messages but what is on its way', async () => {
    const late = { roomId: '!late:pieni.example', threadId: '', hasQuestions: false };
    expect(await endBefore(db, late, localSortBase)).toBeNull();
    const said = (id: string) => messageEvent(id, { id, roomId: late.roomId });
    await applyAll(db, [said('$first')], 7);
    const end = await endBefore(db, late, localSortBase);
    const page = await pageBefore(db, late, end ?? 0);
    await applyAll(db, [said('$next')], 8);
    expect(page && (await idsOf([page], late))).toEqual(['$first']);
    const newest = await rowsWithin(db, late, { from: page?.to ?? 0 });
    expect(newest.map(({ id }) => id)).toEqual(['$next']);
  });

  it('are none as long as nothing has come: what comes first is among the newest messages', async () => {
    expect(await endBefore(db, talk, Infinity)).toBeNull();
    expect(await endBefore(db, talk, 20)).toBe(20);
  });

  it('hold every message from a place to the newest', async () => {
    const [first] = await rowsWithin(db, talk, {});
    const pages: Stretch[] = [];
    for (let from = first?.sort ?? 0; ; from = pages.at(-1)?.to ?? 0) {
      const page = await pageFrom(db, talk, from);
      if (!page) break;
      pages.push(page);
    }
    const rest = await rowsWithin(db, talk, { from: pages.at(-1)?.to ?? 0 });
    expect([...(await idsOf(pages)), ...rest.map(({ id }) => id)]).toEqual(everything);
    expect(rest.length).toBeLessThanOrEqual(drawnPage);
  });

  it('are a thread’s own beside its room’s talk', async () => {
    const oldest = (await rowsBefore(db, thread, pageSize)).at(-1);
    const page = await pageBefore(db, thread, oldest?.sort ?? 0);
    expect(page && (await idsOf([page], thread))).toEqual(
      Array.from({ length: drawnPage }, (_, index) => `$answer${said - pageSize - drawnPage + index}`),
    );
  });

  it('are read again when something is stored', async () => {
    const room = { roomId: '!other:pieni.example', threadId: '', hasQuestions: false };
    const [row] = await rowsBefore(db, talk, 1);
    const counts: number[] = [];
    const reading = liveQuery(() => rowsBefore(db, room, pageSize)).subscribe(({ length }) => counts.push(length));
    await expect.poll(() => counts).toEqual([0]);
    for (const [index, id] of ['$first', '$second', '$third'].entries()) {
      if (row) await db.messages.put({ ...row, id, roomId: room.roomId, sort: index * 1_000_000 });
      await expect.poll(() => counts.at(-1)).toBe(index + 1);
    }
    reading.unsubscribe();
  });

  it('are read again when somebody reacts', async () => {
    const page = await pageBefore(db, talk, Number.MAX_SAFE_INTEGER);
    const [row] = page ? await rowsWithin(db, talk, page) : [];
    if (!page || !row) throw new Error('no page');
    const reactions: number[] = [];
    const reading = liveQuery(() => readPage(db, roomId, '', page.from, null, true)).subscribe(({ messages }) =>
      reactions.push(messages[0]?.related?.relations?.reactions.length ?? 0),
    );
    await expect.poll(() => reactions).toEqual([0]);
    await applyAll(db, [reactionEvent(row.id, '👍', { id: '$liked' })]);
    await expect.poll(() => reactions.at(-1)).toBe(1);
    reading.unsubscribe();
  });

  it('take in what is stored later at a place of theirs', async () => {
    const page = await pageBefore(db, talk, Number.MAX_SAFE_INTEGER);
    const [row] = page ? await rowsWithin(db, talk, page) : [];
    if (!page || !row) throw new Error('no page');
    await db.messages.put({ ...row, id: '$late', sort: row.sort + 0.5 });
    expect((await idsOf([page])).slice(0, 2)).toEqual([row.id, '$late']);
  });
});
