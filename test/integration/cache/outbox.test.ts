import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { markOutbox, retire, tryAgain } from '../../../src/cache/outbox';
import { open, seal } from '../../../src/cache/sealing';
import type { Act } from '../../../src/domain/act';
import { applyAll, bodyOf, openCache, perform, timelineOf } from '../../support/cache';
import {
  aContact,
  aino,
  aQuestion,
  contactEvent,
  eetu,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  tapio,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const ask: Act = { kind: 'message', roomId, body: 'Kysymys', question: aQuestion };
const answerTo = (threadId: string): Act => ({ kind: 'message', roomId, body: 'Vastaus', threadId });
const take = (questionId: string): Act => ({
  kind: 'question-update',
  roomId,
  questionId,
  update: { v: 1, act: 'take' },
});
const contactAct = (contactId: string, act: 'take' | 'close'): Act => {
  return { kind: 'contact-update', roomId, contactId, update: { v: 1, act } };
};
const openCase = (contactId: string): Act => ({
  kind: 'open-case',
  roomId,
  contactId,
  circleId: '!circle:pieni.example',
  name: 'Y-7K3QF · liikkuminen',
  invitees: [eetu],
  card: { v: 1, number: 'Y-7K3QF', reason: 'mobility', client: {}, text: '' },
  body: 'Ryhmächat Y-7K3QF',
});

let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
});

async function actOf(txnId: string): Promise<Act | undefined> {
  const row = await db.outbox.get(txnId);
  return row && open(row.c).act;
}

describe('an act shows at once', () => {
  it('as a message that waits', async () => {
    const txnId = await perform(db, { kind: 'message', roomId, body: 'Huomenta' });
    expect(await db.messages.get(`~${txnId}`)).toMatchObject({ state: 'queued', sender: aino, threadId: '', txnId });
    expect(await bodyOf(db, `~${txnId}`)).toBe('Huomenta');
  });

  it('as a question back in the thread, with the promise paused, and leaves nothing behind when it is removed or fails', async () => {
    await applyAll(db, [
      questionEvent({ id: '$question', ts: 1000 }),
      questionUpdateEvent('$question', { act: 'take' }, { id: '$take', sender: aino }),
    ]);
    const update = { v: 1 as const, act: 'ask-back' as const, to: tapio };
    const askBack: Act = { kind: 'message', roomId, body: 'Onko se oma?', threadId: '$question', update };
    const txnId = await perform(db, askBack);
    expect(await bodyOf(db, `~${txnId}`)).toBe('Onko se oma?');
    expect(await db.questions.get('$question')).toMatchObject({ status: 'waiting', assignee: aino, answers: 1 });
    await markOutbox(db, txnId, { state: 'failed' });
    expect(await db.questions.get('$question')).toMatchObject({ status: 'taken', pauses: [] });
    await tryAgain(db, txnId);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'waiting' });
    const content = { 'fi.piiri.question.update': update };
    await applyAll(
      db,
      [messageEvent('Onko se oma?', { id: '$back', sender: aino, txnId, threadId: '$question', content })],
      5,
    );
    expect(await db.updates.get(`~${txnId}`)).toBeUndefined();
    expect(await db.questions.get('$question')).toMatchObject({ status: 'waiting', answers: 1 });
    const again = await perform(db, { ...askBack, body: 'Entä nyt?' });
    await retire(db, again, null);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'waiting', answers: 1 });
  });

  it('as a question with its row in the queue', async () => {
    const txnId = await perform(db, ask);
    expect(await db.questions.get(`~${txnId}`)).toMatchObject({ status: 'open', asker: aino, due: aQuestion.due });
  });

  it('as an answer that its question counts', async () => {
    await applyAll(db, [questionEvent({ id: '$question' })]);
    const txnId = await perform(db, answerTo('$question'));
    expect(await db.messages.get(`~${txnId}`)).toMatchObject({ threadId: '$question' });
    expect(await db.questions.get('$question')).toMatchObject({ answers: 1 });
  });

  it('as the new status of a question', async () => {
    await applyAll(db, [questionEvent({ id: '$question' })]);
    await perform(db, take('$question'));
    expect(await db.questions.get('$question')).toMatchObject({ status: 'taken', assignee: aino });
  });

  it('as a contact, its new status, and its group chat', async () => {
    const txnId = await perform(db, { kind: 'message', roomId, body: 'Yhteydenotto', contact: aContact });
    expect(await db.contacts.get(`~${txnId}`)).toMatchObject({ status: 'open', sender: aino });
    await applyAll(db, [contactEvent({ id: '$contact' })]);
    await perform(db, contactAct('$contact', 'take'));
    expect(await db.contacts.get('$contact')).toMatchObject({ status: 'taken', assignee: aino });
    await perform(db, openCase('$contact'));
    expect(await db.contacts.get('$contact')).toMatchObject({ status: 'in-case', assignee: aino });
  });

  it('after everything that is sent, in the order of making', async () => {
    const first = await perform(db, { kind: 'message', roomId, body: 'yksi' });
    const second = await perform(db, { kind: 'message', roomId, body: 'kaksi' });
    await applyAll(db, [messageEvent('toiselta', { id: '$1' })], 8_000_000);
    expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(['$1', `~${first}`, `~${second}`]);
  });
});

describe('a journal that is replayed', () => {
  it('adds nothing that is already queued', async () => {
    const txnId = await perform(db, ask);
    const before = [await timelineOf(db, roomId), await db.outbox.toArray()];
    await perform(db, ask, txnId);
    expect([await timelineOf(db, roomId), await db.outbox.toArray()]).toEqual(before);
  });

  it('adds nothing that has come back from the homeserver', async () => {
    await applyAll(db, [
      messageEvent('Huomenta', { id: '$1', sender: aino, txnId: 'txn-message' }),
      questionEvent({ id: '$question' }),
      questionUpdateEvent('$question', { act: 'take' }, { id: '$2', sender: aino, txnId: 'txn-take' }),
    ]);
    await perform(db, { kind: 'message', roomId, body: 'Huomenta' }, 'txn-message');
    await perform(db, take('$question'), 'txn-take');
    expect(await db.outbox.count()).toBe(0);
    expect(await timelineOf(db, roomId)).toHaveLength(3);
  });
});

describe('what refers to something not yet sent', () => {
  it('is turned to the event when it comes, however far it has come itself', async () => {
    for (const state of ['queued', 'sending', 'sent', 'failed'] as const) {
      const question = await perform(db, ask);
      const answer = await perform(db, answerTo(`~${question}`));
      const mark = await perform(db, {
        kind: 'question-update',
        roomId,
        questionId: `~${question}`,
        update: { v: 1, act: 'answer', answer: `~${answer}` },
      });
      await markOutbox(db, answer, { state });
      await markOutbox(db, mark, { state });
      const id = `$${state}-question`;
      await applyAll(db, [questionEvent({ id, sender: aino, txnId: question })]);
      expect(await actOf(answer)).toMatchObject({ threadId: id });
      expect(await db.messages.get(`~${answer}`)).toMatchObject({ threadId: id });
      expect(await actOf(mark)).toMatchObject({ questionId: id, update: { answer: `~${answer}` } });
      const shown = state === 'failed' ? 'open' : 'answered';
      expect(await db.questions.get(id)).toMatchObject({ status: shown, answers: 1 });
      const answerId = `$${state}-answer`;
      await applyAll(db, [messageEvent('Vastaus', { id: answerId, threadId: id, sender: aino, txnId: answer })], 1);
      expect(await actOf(mark)).toMatchObject({ questionId: id, update: { answer: answerId } });
      if (state !== 'failed') expect(await db.questions.get(id)).toMatchObject({ answer: answerId, answers: 1 });
    }
  });

  it('takes along what is being written below it, and leaves other drafts where they are', async () => {
    const question = await perform(db, ask);
    const c = seal({ text: 'Vielä yksi asia' });
    const others = [roomId, `${roomId}|$other`];
    const below = (id: string) => [`${roomId}|${id}`, `${roomId}|${id}|begun`, `${roomId}|${id}|voice`];
    await db.drafts.bulkPut([...others, ...below(`~${question}`)].map((place) => ({ place, c })));
    await applyAll(db, [questionEvent({ id: '$question', sender: aino, txnId: question })]);
    expect(await db.drafts.toCollection().primaryKeys()).toEqual([...others, ...below('$question')].sort());
    expect(await db.drafts.get(`${roomId}|$question`)).toEqual({ place: `${roomId}|$question`, c });
  });

  it('keeps its way when it refers to a contact', async () => {
    const contact = await perform(db, { kind: 'message', roomId, body: 'Yhteydenotto', contact: aContact });
    const taking = await perform(db, contactAct(`~${contact}`, 'take'));
    const opening = await perform(db, openCase(`~${contact}`));
    await applyAll(db, [contactEvent({ id: '$contact', sender: aino, txnId: contact })]);
    expect(await actOf(taking)).toMatchObject({ contactId: '$contact' });
    expect(await actOf(opening)).toMatchObject({ contactId: '$contact' });
    expect(await db.contacts.get('$contact')).toMatchObject({ status: 'in-case' });
    expect(await db.contacts.get(`~${contact}`)).toBeUndefined();
  });

  it('is right also when it is made after the event has come, from a screen that still shows the local one', async () => {
    const question = await perform(db, ask);
    await applyAll(db, [questionEvent({ id: '$question', sender: aino, txnId: question })]);
    const answer = await perform(db, answerTo(`~${question}`));
    expect(await actOf(answer)).toMatchObject({ threadId: '$question' });
    expect(await db.questions.get('$question')).toMatchObject({ answers: 1 });
  });

  it('is not turned to another person’s event that names the same act', async () => {
    const question = await perform(db, ask);
    await applyAll(db, [questionEvent({ id: '$forged', sender: eetu, txnId: question })]);
    const answer = await perform(db, answerTo(`~${question}`));
    expect(await actOf(answer)).toMatchObject({ threadId: `~${question}` });
  });
});

describe('an act that was refused', () => {
  it('does not count for the status of what it concerns, until it is tried again', async () => {
    await applyAll(db, [questionEvent({ id: '$question' })]);
    const txnId = await perform(db, take('$question'));
    await markOutbox(db, txnId, { state: 'failed', details: { failure: 'forbidden' } });
    expect(await db.questions.get('$question')).toMatchObject({ status: 'open', assignee: '' });
    await tryAgain(db, txnId);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'taken', assignee: aino });
    expect(await db.outbox.get(txnId)).toMatchObject({ state: 'queued', attempts: 1 });
    const row = await db.outbox.get(txnId);
    expect(row && open(row.c).failure).toBeNull();
  });

  it('keeps its place before what was made after it when it is tried again', async () => {
    const first = await perform(db, { kind: 'message', roomId, body: 'yksi' });
    await perform(db, { kind: 'message', roomId, body: 'kaksi' });
    await markOutbox(db, first, { state: 'failed' });
    await tryAgain(db, first);
    expect((await db.outbox.orderBy('seq').toArray()).map((row) => row.txnId)[0]).toBe(first);
  });

  it('is the only kind that can be tried again', async () => {
    const txnId = await perform(db, { kind: 'message', roomId, body: 'matkalla' });
    for (const state of ['sending', 'sent'] as const) {
      await markOutbox(db, txnId, { state });
      await tryAgain(db, txnId);
      expect(await db.outbox.get(txnId)).toMatchObject({ state });
    }
  });

  it('leaves nothing behind when it is removed', async () => {
    await applyAll(db, [questionEvent({ id: '$question', sender: tapio })]);
    const acts = [
      await perform(db, ask),
      await perform(db, answerTo('$question')),
      await perform(db, take('$question')),
    ];
    for (const txnId of acts) await retire(db, txnId, null);
    expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(['$question']);
    expect(await db.questions.toArray()).toMatchObject([{ id: '$question', status: 'open', answers: 0 }]);
    expect(await db.outbox.count()).toBe(0);
  });
});
