import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { applyEvents, timelineTables } from '../../../src/engine/projection/apply';
import { applyAll, openCache } from '../../support/cache';
import {
  aino,
  contactEvent,
  contactUpdateEvent,
  eetu,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  redactionEvent,
  tapio,
  updatingMessageEvent,
} from '../../support/timeline-events';

/** Stores the same events, each at its place in the room, in every order given; gives the rows of each. */
async function rowsInOrders<Row>(
  make: (prefix: string) => TimelineEvent[],
  read: (db: Awaited<ReturnType<typeof openCache>>, prefix: string) => Promise<Row>,
  runs = 40,
): Promise<Row[]> {
  const db = await openCache();
  const found: Row[] = [];
  let run = 0;
  const places = make('').map((_, index) => index);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(places, { minLength: places.length }), async (order) => {
      const prefix = `$${(run += 1)}-`;
      const events = make(prefix);
      await db.transaction('rw', timelineTables(db), async () => {
        for (const place of order) {
          const event = events[place];
          if (event) await applyEvents(db, [{ event, sort: place, isNewRoom: false }], aino);
        }
      });
      found.push(await read(db, prefix));
    }),
    { numRuns: runs },
  );
  return found;
}

describe('a question whose events arrive in any order', () => {
  it('belongs to the one who took it first in the room, with its answers counted once', async () => {
    const rows = await rowsInOrders(
      (prefix) => [
        questionEvent({ id: `${prefix}question`, ts: 1000 }),
        questionUpdateEvent(`${prefix}question`, { act: 'take' }, { id: `${prefix}1`, sender: eetu }),
        questionUpdateEvent(`${prefix}question`, { act: 'take' }, { id: `${prefix}2`, sender: aino }),
        messageEvent('vastaus', { id: `${prefix}3`, threadId: `${prefix}question`, sender: eetu, ts: 3000 }),
        messageEvent('kiitos', { id: `${prefix}4`, threadId: `${prefix}question`, sender: tapio, ts: 2000 }),
        questionUpdateEvent(
          `${prefix}question`,
          { act: 'answer', answer: `${prefix}3` },
          { id: `${prefix}5`, sender: tapio },
        ),
      ],
      async (db, prefix) => ({ ...(await db.questions.get(`${prefix}question`)), prefix }),
    );
    for (const { prefix, ...row } of rows) {
      expect(row).toMatchObject({ status: 'answered', assignee: eetu, answer: `${prefix}3`, answers: 2, lastTs: 3000 });
    }
  });

  it('goes to the second taker when the first one’s take was taken back before or after', async () => {
    const rows = await rowsInOrders(
      (prefix) => [
        questionEvent({ id: `${prefix}question` }),
        questionUpdateEvent(`${prefix}question`, { act: 'take' }, { id: `${prefix}1`, sender: eetu }),
        questionUpdateEvent(`${prefix}question`, { act: 'take' }, { id: `${prefix}2`, sender: aino }),
        questionUpdateEvent(`${prefix}question`, { act: 'release' }, { id: `${prefix}3`, sender: eetu }),
        questionUpdateEvent(`${prefix}question`, { act: 'take' }, { id: `${prefix}4`, sender: aino }),
      ],
      (db, prefix) => db.questions.get(`${prefix}question`),
    );
    for (const row of rows) expect(row).toMatchObject({ status: 'taken', assignee: aino });
  });
});

describe('a question that is asked back, whose events arrive in any order', () => {
  const story = (prefix: string) => {
    const question = `${prefix}question`;
    return [
      questionEvent({ id: question, ts: 1000 }),
      questionUpdateEvent(question, { act: 'take' }, { id: `${prefix}1`, sender: eetu, ts: 2000 }),
      updatingMessageEvent(question, { act: 'ask-back', to: tapio }, { id: `${prefix}2`, sender: eetu, ts: 3000 }),
      messageEvent('Minäkin mietin', { id: `${prefix}3`, threadId: question, sender: aino, ts: 4000 }),
      messageEvent('Oma on', { id: `${prefix}4`, threadId: question, sender: tapio, ts: 5000 }),
      updatingMessageEvent(question, { act: 'pass', to: aino }, { id: `${prefix}5`, sender: eetu, ts: 6000 }),
      // Too late: it is no longer his.
      questionUpdateEvent(question, { act: 'answer' }, { id: `${prefix}6`, sender: eetu, ts: 7000 }),
    ];
  };

  it('stands still from the question back to the asker’s reply, and goes to whom it was passed', async () => {
    const rows = await rowsInOrders(story, (db, prefix) => db.questions.get(`${prefix}question`));
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'taken', assignee: aino, passedBy: eetu, answers: 4, changedAt: 6000 });
      expect(row?.pauses).toEqual([{ from: 3000, to: 5000, reason: 'asker' }]);
    }
  });

  it('waits again for the asker when her reply is deleted, and never stood still when the question back is', async () => {
    const db = await openCache();
    await applyAll(db, story('$').slice(0, 5));
    await applyAll(db, [redactionEvent('$4', { id: '$8' })], 10);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'waiting', assignee: eetu });
    await applyAll(db, [redactionEvent('$2', { id: '$9' })], 11);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'taken', assignee: eetu, pauses: [] });
    expect(await db.messages.get('$2')).toMatchObject({ state: 'redacted', threadId: '$question' });
  });

  it('keeps the words of a question back that came second, and changes nothing by it', async () => {
    const db = await openCache();
    await applyAll(db, [
      questionEvent({ id: '$question' }),
      updatingMessageEvent('$question', { act: 'ask-back', to: tapio }, { id: '$1', sender: eetu }),
      updatingMessageEvent('$question', { act: 'ask-back', to: tapio }, { id: '$2', sender: aino }),
    ]);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'waiting', assignee: eetu, answers: 2 });
  });
});

it('a question that is opened again is promised anew, and what was asked first is not forgotten', async () => {
  const db = await openCache();
  const due = Date.UTC(2026, 2, 5, 14);
  await applyAll(db, [
    questionEvent({ id: '$question', ts: 1000 }),
    questionUpdateEvent('$question', { act: 'close', reason: 'not-needed' }, { id: '$1', sender: tapio, ts: 2000 }),
    questionUpdateEvent('$question', { act: 'reopen', due }, { id: '$2', sender: tapio, ts: 3000 }),
  ]);
  const row = await db.questions.get('$question');
  expect(row).toMatchObject({ status: 'open', due, askedAt: 3000, pauses: [] });
  await applyAll(db, [redactionEvent('$2', { id: '$3' })], 10);
  expect(await db.questions.get('$question')).toMatchObject({ status: 'closed', due: row?.firstDue, askedAt: 1000 });
});

describe('a contact whose events arrive in any order', () => {
  it('becomes the one group chat that was opened first', async () => {
    const rows = await rowsInOrders(
      (prefix) => [
        contactEvent({ id: `${prefix}contact` }),
        contactUpdateEvent(`${prefix}contact`, { act: 'take' }, { id: `${prefix}1`, sender: eetu }),
        contactUpdateEvent(
          `${prefix}contact`,
          { act: 'open-case', caseRoomId: '!a' },
          { id: `${prefix}2`, sender: eetu },
        ),
        contactUpdateEvent(
          `${prefix}contact`,
          { act: 'open-case', caseRoomId: '!b' },
          { id: `${prefix}3`, sender: aino },
        ),
      ],
      (db, prefix) => db.contacts.get(`${prefix}contact`),
    );
    for (const row of rows) expect(row).toMatchObject({ status: 'in-case', assignee: eetu, caseRoomId: '!a' });
  });
});

it('a redaction that is stored after its target, as the room has them, leaves the same rows whatever comes between', async () => {
  const rows = await rowsInOrders(
    (prefix) => [
      questionEvent({ id: `${prefix}question` }),
      messageEvent('vastaus', { id: `${prefix}1`, threadId: `${prefix}question` }),
    ],
    async (db, prefix) => {
      await applyAll(db, [redactionEvent(`${prefix}1`, { id: `${prefix}2` })], 2);
      return db.questions.get(`${prefix}question`);
    },
    5,
  );
  for (const row of rows) expect(row).toMatchObject({ answers: 0 });
});
