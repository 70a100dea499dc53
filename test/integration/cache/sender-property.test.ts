import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { open } from '../../../src/cache/sealing';
import type { Act } from '../../../src/domain/act';
import { openCache, perform, timelineOf } from '../../support/cache';
import { SendingHomeserver, type Outcome } from '../../support/sending-homeserver';
import { aQuestion } from '../../support/timeline-events';

const roomIds = ['!yksi:pieni.example', '!kaksi:pieni.example'];

/** What a person does: says, asks, answers her own latest question in the room, and marks her latest answer to it. */
const deeds = fc.array(
  fc.record({ room: fc.constantFrom(...roomIds), deed: fc.constantFrom('say', 'ask', 'answer', 'mark') }),
  { minLength: 1, maxLength: 12 },
);
const outcomes: fc.Arbitrary<Outcome[]> = fc.array(
  fc.constantFrom('taken', 'taken', 'lost', 'unreachable', 'rate-limited'),
  { maxLength: 20 },
);
/** How many requests are made between one response of the homeserver and the next. */
const syncs = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 10 });

let homeserver: SendingHomeserver | null = null;
afterEach(() => homeserver?.stop());

it('ends with every act there once, in order and with nothing local left, however sending and hearing interleave', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, outcomes, syncs, async (done, becomes, hears) => {
      const db = await openCache();
      homeserver = new SendingHomeserver(db, roomIds);
      homeserver.outcomes = [...becomes];
      const acts = await enqueueAll(db, done);
      await homeserver.start();
      await allDone(db, homeserver, [...hears]);
      homeserver.stop();
      for (const roomId of roomIds) {
        const sent = homeserver.events.filter((event) => event.roomId === roomId);
        const made = acts.filter((act) => act.roomId === roomId).map((act) => act.txnId);
        expect(sent.map((event) => event.txnId)).toEqual(made);
        expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(sent.map((event) => event.id));
      }
      expect(JSON.stringify(homeserver.events)).not.toContain('"~');
      for (const question of await db.questions.toArray()) {
        const answers = await db.messages.filter((row) => row.threadId === question.id).count();
        expect(question.answers).toBe(answers);
        expect(question.id).toMatch(/^\$/);
        expect(question.answer).not.toMatch(/^~/);
      }
      db.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function enqueueAll(
  db: CacheDatabase,
  done: readonly { room: string; deed: string }[],
): Promise<{ txnId: string; roomId: string }[]> {
  const latest = new Map<string, { question?: string; answer?: string }>();
  const made: { txnId: string; roomId: string }[] = [];
  for (const [index, { room: roomId, deed }] of done.entries()) {
    const { question, answer } = latest.get(roomId) ?? {};
    const body = `viesti ${index}`;
    if (deed === 'ask') {
      const txnId = await perform(db, { kind: 'message', roomId, body, question: aQuestion });
      latest.set(roomId, { question: `~${txnId}` });
      made.push({ txnId, roomId });
      continue;
    }
    const act: Act =
      deed === 'answer' && question
        ? { kind: 'message', roomId, body, threadId: question }
        : deed === 'mark' && question && answer
          ? { kind: 'question-update', roomId, questionId: question, update: { v: 1, act: 'answer', answer } }
          : { kind: 'message', roomId, body };
    const txnId = await perform(db, act);
    if (deed === 'answer' && question) latest.set(roomId, { question, answer: `~${txnId}` });
    made.push({ txnId, roomId });
  }
  return made;
}

/** Lets the homeserver be heard after so many requests each time, and at the end, until the outbox is empty. */
function allDone(db: CacheDatabase, server: SendingHomeserver, hears: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let heardAt = hears.shift() ?? Infinity;
    let hearing = Promise.resolve();
    const network = setInterval(() => globalThis.dispatchEvent(new Event('online')), 5);
    const subscription = liveQuery(() => db.outbox.toArray()).subscribe({
      next: (rows) => {
        const failed = rows.find((row) => row.state === 'failed');
        if (failed) reject(new Error(`parked: ${open(failed.c).failure}`));
        if (server.requests.length >= heardAt || rows.every((row) => row.state === 'sent')) {
          heardAt = server.requests.length + (hears.shift() ?? Infinity);
          hearing = hearing.then(() => server.sync());
          hearing.catch(reject);
        }
        if (rows.length > 0) return;
        clearInterval(network);
        queueMicrotask(() => subscription.unsubscribe());
        resolve(hearing);
      },
      error: reject,
    });
  });
}
