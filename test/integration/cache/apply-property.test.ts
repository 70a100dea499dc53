import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { enqueue } from '../../../src/cache/outbox';
import { applyEvents, timelineTables } from '../../../src/engine/projection/apply';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { emptied, openCache } from '../../support/cache';
import {
  aino,
  contactEvent,
  contactUpdateEvent,
  editEvent,
  eetu,
  messageEvent,
  questionEvent,
  pollEvent,
  questionUpdateEvent,
  reactionEvent,
  redactionEvent,
  tapio,
  timelineEvent,
  undecryptableEvent,
  updatingMessageEvent,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const actId = 'an-act';

type Make = (id: string, earlier: string) => TimelineEvent;

/** One event each, that may relate to any earlier one of the room. */
const kinds: Make[] = [
  (id) => messageEvent(`viesti ${id}`, { id }),
  (id, earlier) => messageEvent(`vastaus ${id}`, { id, threadId: earlier }),
  (id) => questionEvent({ id }),
  (id) => contactEvent({ id }),
  (id, earlier) => questionUpdateEvent(earlier, { act: 'take' }, { id, sender: eetu }),
  (id, earlier) => questionUpdateEvent(earlier, { act: 'release' }, { id, sender: eetu }),
  (id, earlier) => updatingMessageEvent(earlier, { act: 'ask-back', to: tapio }, { id, sender: eetu }),
  (id, earlier) => updatingMessageEvent(earlier, { act: 'pass', to: aino }, { id, sender: eetu }),
  (id, earlier) => updatingMessageEvent(earlier, { act: 'levitate' }, { id, sender: eetu }),
  (id, earlier) => contactUpdateEvent(earlier, { act: 'take' }, { id, sender: aino }),
  (id, earlier) => editEvent(earlier, `korjaus ${id}`, { id, sender: tapio }),
  (id, earlier) => reactionEvent(earlier, '👍', { id, sender: eetu }),
  (id, earlier) => pollEvent(earlier, ['a'], { id, sender: eetu }),
  (id, earlier) => redactionEvent(earlier, { id }),
  (id) => undecryptableEvent({ id }),
  (id) => timelineEvent({ id, content: { body: 5 } }),
  (id) => questionEvent({ id }, { v: 1, topic: 5 }),
  (id) => messageEvent('oma', { id, sender: aino, txnId: actId }),
];

const room = fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat()), { minLength: 1, maxLength: 14 }).map((drawn) =>
  drawn.flatMap(([kind, which], index) => {
    const event = kinds[kind]?.(`$${index}`, `$${which % Math.max(index, 1)}`);
    return event ? [event] : [];
  }),
);

async function store(db: CacheDatabase, events: TimelineEvent[], cuts: number[], withAct: boolean): Promise<unknown> {
  const act = { kind: 'message' as const, roomId, body: 'oma' };
  if (withAct) await enqueue(db, { txnId: actId, userId: aino, deviceId: 'AINO', createdAt: 1, act });
  const malformed: string[] = [];
  const ends = [...new Set([...cuts.map((cut) => cut % events.length), events.length])].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    const placed = events
      .slice(from, end)
      .map((event, index) => ({ event, sort: from + index, isNewRoom: from === 0 && !withAct }));
    const found = await db.transaction('rw', timelineTables(db), async () => applyEvents(db, placed, aino));
    malformed.push(...found);
    from = end;
  }
  const tables = [db.messages, db.updates, db.relations, db.questions, db.contacts, db.outbox].map((table) =>
    table.toArray(),
  );
  return { malformed, rows: await Promise.all(tables) };
}

it('leaves the same rows however a room’s events are divided', async () => {
  const db = await openCache();
  await fc.assert(
    fc.asyncProperty(room, fc.array(fc.nat(), { maxLength: 4 }), fc.boolean(), async (events, cuts, withAct) => {
      const oneByOne = events.map((_, index) => index);
      const inParts = await store(await emptied(db), events, cuts, withAct);
      const singly = await store(await emptied(db), events, oneByOne, withAct);
      expect(inParts).toEqual(singly);
    }),
    { numRuns: 120 },
  );
});
