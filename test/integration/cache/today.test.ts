import { describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import type { QuestionRow } from '../../../src/cache/rows';
import { seal } from '../../../src/cache/sealing';
import { saidSnoozes, storeSnoozes } from '../../../src/engine/sync/snoozes';
import { snoozeUntil } from '../../../src/renderer/data/snoozes';
import { unchanged } from '../../../src/renderer/data/unchanged';
import { readTalk } from '../../../src/renderer/features/notices/talk';
import { byDeadline, sectionsOf, withoutSnoozed, type TodayItem } from '../../../src/renderer/features/today/queue';
import { readMentions, readQuestions } from '../../../src/renderer/features/today/queries';
import { applyAll, openCache, roomRow } from '../../support/cache';
import { aino, messageEvent, questionEvent, tapio } from '../../support/timeline-events';

const now = Date.now();
const hour = 60 * 60_000;

function questionRows(count: number): QuestionRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{
      id: `$q${index}`,
      roomId: `!room${index % 20}`,
      ts: now - hour,
      due: now + ((index * 7919) % 10_000) * 60_000,
    },
    ...{ status: 'open' as const, urgency: 'week' as const, asker: tapio, assignee: '', wanted: [], people: [] },
    ...{ firstDue: 0, askedAt: now - hour, pauses: [], changedAt: now - hour, passedBy: '' },
    ...{ group: '', answers: 0, lastTs: now - hour, answer: '' },
    c: seal({ topic: `Kysymys ${index}`, text: 'Pitkähkö teksti. '.repeat(20) }),
  }));
}

/** The queue as its screen reads, orders and divides it. */
async function readQueue(db: CacheDatabase, former: TodayItem[]): Promise<TodayItem[]> {
  const { waiting, own } = await readQuestions(db, aino);
  const items = unchanged<TodayItem[]>(former, [...waiting, ...own]).toSorted(byDeadline);
  const snoozes = new Map((await db.snoozes.toArray()).map((row) => [row.id, row]));
  return sectionsOf(withoutSnoozed(items, snoozes, now).items, now).flatMap((section) => section.items);
}

describe('the queue of Tänään', () => {
  it('is read, ordered and divided with 2,000 open questions in it, and is the same rows while nothing changes', async () => {
    const db = await openCache();
    await db.questions.bulkPut(questionRows(2_000));
    const items = await readQueue(db, []);
    expect(items).toHaveLength(2_000);
    const again = await readQueue(db, items.toSorted(byDeadline));
    expect(again.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('names the unread messages that mention this person, with where each is read', async () => {
    const db = await openCache();
    const naming = { 'm.mentions': { user_ids: [aino] } };
    const mention = messageEvent('Aino, ehditkö?', { id: '$m1', sender: tapio, content: naming });
    const other = messageEvent('Kiitos.', { id: '$m2', sender: tapio });
    await applyAll(db, [mention, other]);
    const found = await readMentions(db, [mention.roomId], aino);
    expect(found.map(({ id, words }) => [id, words])).toEqual([['$m1', 'Aino, ehditkö?']]);
    await db.readMarks.put({ roomId: mention.roomId, eventId: '$m2', sort: 1, told: true });
    expect(await readMentions(db, [mention.roomId], aino)).toEqual([]);
  });
});

describe('what is put off', () => {
  const response = (items: Record<string, { until: number; at: number }>) => ({
    account_data: {
      global: [
        { type: 'm.direct', content: {} },
        { type: 'fi.piiri.snooze', content: { v: 1, items } },
      ],
    },
  });

  it('comes from other devices by the account’s data', async () => {
    const db = await openCache();
    await storeSnoozes(db, saidSnoozes(response({ $a: { until: now + hour, at: now } })));
    expect(await db.snoozes.get('$a')).toEqual({ id: '$a', until: now + hour, at: now, told: true });
  });

  it('keeps what this device said later, and tells it again', async () => {
    const db = await openCache();
    await snoozeUntil(db, '$a', now + 2 * hour);
    await storeSnoozes(db, saidSnoozes(response({ $a: { until: now + hour, at: now - hour } })));
    expect(await db.snoozes.get('$a')).toMatchObject({ until: now + 2 * hour, told: false });
  });

  it('is told again where the account lacks it, because another device wrote at the same moment', async () => {
    const db = await openCache();
    await snoozeUntil(db, '$a', now + hour);
    await db.snoozes.update('$a', { told: true });
    await storeSnoozes(db, saidSnoozes(response({ $b: { until: now + hour, at: now } })));
    expect((await db.snoozes.toArray()).map(({ id, told }) => [id, told])).toEqual([
      ['$a', false],
      ['$b', true],
    ]);
  });

  it('changes nothing where the account’s data cannot be read or says nothing of it', async () => {
    const db = await openCache();
    await snoozeUntil(db, '$a', now + hour);
    const before = await db.snoozes.toArray();
    const broken = { account_data: { global: [{ type: 'fi.piiri.snooze', content: { v: 1, items: { $a: 'x' } } }] } };
    for (const extensions of [{}, { account_data: {} }, broken]) await storeSnoozes(db, saidSnoozes(extensions));
    expect(await db.snoozes.toArray()).toEqual(before);
  });

  it('is said anew by a clock that was set back', async () => {
    const db = await openCache();
    await db.snoozes.put({ id: '$a', until: now + 9 * hour, at: now + 5 * hour, told: true });
    await snoozeUntil(db, '$a', 0);
    expect(await db.snoozes.get('$a')).toMatchObject({ until: 0, at: now + 5 * hour + 1 });
  });
});

describe('what of talk is told', () => {
  const said = (id: string, roomId: string, more: object = {}) =>
    messageEvent(id, { id, roomId, sender: tapio, ...more });
  const naming = { content: { 'm.mentions': { user_ids: [aino] } } };

  it('is every message of a group chat, what names this person elsewhere, and what is said in her own questions', async () => {
    const db = await openCache();
    const [chat, circle] = ['!chat:pieni.example', '!circle:pieni.example'];
    await applyAll(db, [
      said('$chat', chat),
      said('$talk', circle),
      said('$named', circle, naming),
      questionEvent({ id: '$mine', roomId: circle, sender: aino }),
      questionEvent({ id: '$theirs', roomId: circle, sender: tapio }),
      said('$toMe', circle, { threadId: '$mine' }),
      said('$toThem', circle, { threadId: '$theirs' }),
      said('$own', chat, { sender: aino }),
    ]);
    const rooms = [
      roomRow({ roomId: chat, kind: 'case', unread: 1 }),
      roomRow({ roomId: circle, kind: 'consultation', unread: 5 }),
    ];
    const talk = await readTalk(db, new Map(rooms.map((room) => [room.roomId, room])), aino);
    expect(talk.map(({ words, what }) => [words, what]).sort()).toEqual([
      ['$chat', 'message'],
      ['$named', 'mention'],
      ['$toMe', 'answer'],
    ]);
  });

  it('is nothing of rooms that one has read or has left', async () => {
    const db = await openCache();
    const roomId = '!chat:pieni.example';
    await applyAll(db, [said('$chat', roomId)]);
    for (const room of [
      roomRow({ roomId, kind: 'case', unread: 0 }),
      roomRow({ roomId, kind: 'case', unread: 1, membership: 'leave' }),
    ]) {
      expect(await readTalk(db, new Map([[roomId, room]]), aino)).toEqual([]);
    }
  });
});
