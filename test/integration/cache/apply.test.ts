import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { hiddenThread } from '../../../src/cache/rows';
import { open, seal } from '../../../src/cache/sealing';
import { eventTypes } from '../../../src/domain/event-types';
import { applyAll, bodyOf, openCache, perform, timelineOf } from '../../support/cache';
import {
  aino,
  contactEvent,
  contactUpdateEvent,
  editEvent,
  eetu,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  redactionEvent,
  tapio,
  timelineEvent,
  undecryptableEvent,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
});

describe('an event that is decrypted late', () => {
  it('takes its own place in the talk', async () => {
    await applyAll(db, [
      messageEvent('ennen', { id: '$1' }),
      undecryptableEvent({ id: '$2' }),
      messageEvent('jälkeen', { id: '$3' }),
    ]);
    expect(await db.messages.get('$2')).toMatchObject({ state: 'undecryptable' });
    await applyAll(db, [questionEvent({ id: '$2' })], 1);
    expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(['$1', '$2', '$3']);
    expect(await db.questions.get('$2')).toMatchObject({ status: 'open', asker: tapio });
  });

  it('that was an update, leaves the talk and counts at its place among other updates', async () => {
    await applyAll(db, [
      questionEvent({ id: '$question' }),
      undecryptableEvent({ id: '$first', sender: eetu }),
      questionUpdateEvent('$question', { act: 'take' }, { id: '$second', sender: aino }),
    ]);
    expect(await db.questions.get('$question')).toMatchObject({ assignee: aino });
    await applyAll(db, [questionUpdateEvent('$question', { act: 'take' }, { id: '$first', sender: eetu })], 1);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'taken', assignee: eetu });
    expect(await db.messages.get('$first')).toBeUndefined();
  });

  it('that asks a question, knows the updates and answers that came before it could be read', async () => {
    await applyAll(db, [
      undecryptableEvent({ id: '$question' }),
      questionUpdateEvent('$question', { act: 'take' }, { id: '$take', sender: eetu }),
      messageEvent('vastaus', { id: '$answer', threadId: '$question', ts: 5_000_000_000_000 }),
    ]);
    await applyAll(db, [questionEvent({ id: '$question' })]);
    expect(await db.questions.get('$question')).toMatchObject({
      status: 'taken',
      assignee: eetu,
      answers: 1,
      lastTs: 5_000_000_000_000,
    });
  });

  it('shows its newest edit when that came first', async () => {
    await applyAll(db, [undecryptableEvent({ id: '$1' }), editEvent('$1', 'korjattu', { id: '$2' })]);
    await applyAll(db, [messageEvent('virhe', { id: '$1' })]);
    expect(await bodyOf(db, '$1')).toBe('korjattu');
  });
});

describe('an edit', () => {
  it('shows its text in the place of the message’s, whichever comes to the device first', async () => {
    const [message, edit] = [messageEvent('virhe', { id: '$1' }), editEvent('$1', 'korjattu', { id: '$2' })];
    await applyAll(db, [message, edit]);
    const { c } = (await db.messages.get('$1')) ?? {};
    expect(c && open(c)).toMatchObject({ kind: 'text', body: 'korjattu', edited: true });
    const other = await openCache();
    await applyAll(other, [edit], 1);
    await applyAll(other, [message]);
    expect(await other.messages.get('$1')).toEqual(await db.messages.get('$1'));
  });

  it('is followed by the next one in the room’s order, whichever comes to the device last', async () => {
    await applyAll(db, [editEvent('$1', 'toinen', { id: '$3' })], 2);
    await applyAll(db, [messageEvent('virhe', { id: '$1' }), editEvent('$1', 'ensimmäinen', { id: '$2' })]);
    expect(await bodyOf(db, '$1')).toBe('toinen');
  });

  it('of another person’s message changes nothing', async () => {
    await applyAll(db, [messageEvent('oma', { id: '$1' }), editEvent('$1', 'väärennetty', { id: '$2', sender: eetu })]);
    expect(await bodyOf(db, '$1')).toBe('oma');
  });

  it('from another room changes nothing', async () => {
    await applyAll(db, [messageEvent('oma', { id: '$1' }), editEvent('$1', 'muualta', { id: '$2', roomId: '!other' })]);
    expect(await bodyOf(db, '$1')).toBe('oma');
  });

  it('that is taken away leaves the text as it was before it', async () => {
    await applyAll(db, [
      messageEvent('alku', { id: '$1' }),
      editEvent('$1', 'ensimmäinen', { id: '$2' }),
      editEvent('$1', 'toinen', { id: '$3' }),
      redactionEvent('$3', { id: '$4' }),
    ]);
    expect(await bodyOf(db, '$1')).toBe('ensimmäinen');
    await applyAll(db, [redactionEvent('$2', { id: '$5' })], 4);
    const { c } = (await db.messages.get('$1')) ?? {};
    expect(c && open(c)).toEqual({ kind: 'text', body: 'alku', mentionsMe: false, edited: false });
  });
});

describe('a redaction', () => {
  it('leaves a mark in the place of a message, and nothing of its text', async () => {
    await applyAll(db, [messageEvent('salaisuus', { id: '$1' }), redactionEvent('$1', { id: '$2' })]);
    const row = await db.messages.get('$1');
    expect(row).toMatchObject({ state: 'redacted', sort: 0 });
    expect(JSON.stringify(row)).not.toContain('salaisuus');
  });

  it('takes a question or a contact from its queue', async () => {
    await applyAll(db, [
      questionEvent({ id: '$question' }),
      contactEvent({ id: '$contact' }),
      redactionEvent('$question', { id: '$3' }),
      redactionEvent('$contact', { id: '$4' }),
    ]);
    expect(await db.questions.count()).toBe(0);
    expect(await db.contacts.count()).toBe(0);
  });

  it('of an update undoes what it did', async () => {
    await applyAll(db, [
      questionEvent({ id: '$question' }),
      questionUpdateEvent('$question', { act: 'take' }, { id: '$take', sender: eetu }),
      redactionEvent('$take', { id: '$3', sender: eetu }),
    ]);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'open', assignee: '' });
    expect(await db.messages.get('$take')).toMatchObject({ threadId: hiddenThread, sort: 1 });
  });

  it('of an answer takes it from the question’s count', async () => {
    await applyAll(db, [
      questionEvent({ id: '$question' }),
      messageEvent('vastaus', { id: '$answer', threadId: '$question' }),
      redactionEvent('$answer', { id: '$3' }),
    ]);
    expect(await db.questions.get('$question')).toMatchObject({ answers: 0 });
  });

  it('from another room takes nothing away', async () => {
    await applyAll(db, [
      questionEvent({ id: '$question' }),
      questionUpdateEvent('$question', { act: 'take' }, { id: '$take', sender: eetu }),
      redactionEvent('$question', { id: '$3', roomId: '!other' }),
      redactionEvent('$take', { id: '$4', roomId: '!other' }),
    ]);
    expect(await db.questions.get('$question')).toMatchObject({ status: 'taken' });
    expect(await db.messages.get('$question')).toMatchObject({ state: 'sent' });
  });

  it('that came before its target could be read is not undone by reading it', async () => {
    await applyAll(db, [undecryptableEvent({ id: '$1' }), redactionEvent('$1', { id: '$2' })]);
    expect(await db.messages.get('$1')).toMatchObject({ state: 'redacted' });
  });
});

describe('what does not parse', () => {
  it('is counted, and its text is shown', async () => {
    const malformed = await applyAll(db, [
      questionEvent({ id: '$1' }, { v: 1, topic: 5 }),
      contactEvent({ id: '$2' }, { v: 1, number: 'Y-OIL' }),
      questionUpdateEvent('$1', { act: 'shout' }, { id: '$3' }),
      timelineEvent({ id: '$4', content: { body: 5 } }),
      messageEvent('kunnossa', { id: '$5' }),
    ]);
    expect(malformed).toEqual(['$1', '$2', '$3']);
    expect(await bodyOf(db, '$1')).toBe('Kysymys: Rollaattorin jarrut');
    expect(await db.questions.count()).toBe(0);
    expect(await db.contacts.count()).toBe(0);
    expect(await db.messages.get('$4')).toMatchObject({ state: 'malformed' });
  });

  it('is known afterwards, so that nothing seems to be missing', async () => {
    await applyAll(db, [
      timelineEvent({ id: '$1', type: eventTypes.contactUpdate }),
      timelineEvent({ id: '$2', type: 'm.reaction' }),
    ]);
    expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(['$1', '$2']);
  });
});

describe('an act that comes back from the homeserver', () => {
  it('takes the place of what was shown at once', async () => {
    const txnId = await perform(db, { kind: 'message', roomId, body: 'Huomenta' });
    await applyAll(db, [messageEvent('Huomenta', { id: '$1', sender: aino, txnId })]);
    expect((await timelineOf(db, roomId)).map((row) => row.id)).toEqual(['$1']);
    expect(await db.outbox.count()).toBe(0);
  });

  it('is not taken for done when another person’s event names it', async () => {
    const txnId = await perform(db, { kind: 'message', roomId, body: 'Huomenta' });
    await applyAll(db, [messageEvent('huijaus', { id: '$1', sender: eetu, txnId })]);
    expect(await db.outbox.get(txnId)).toBeDefined();
    expect(await bodyOf(db, `~${txnId}`)).toBe('Huomenta');
  });

  it('is known also when it was taken away before it came', async () => {
    const txnId = await perform(db, { kind: 'message', roomId, body: 'Huomenta' });
    const row = await db.outbox.get(txnId);
    if (!row) throw new Error('not queued');
    await db.outbox.put({ ...row, state: 'sent', c: seal({ ...open(row.c), done: { event: '$1' } }) });
    await applyAll(db, [timelineEvent({ id: '$1', sender: aino, redacted: true })]);
    expect((await timelineOf(db, roomId)).map(({ id, state }) => [id, state])).toEqual([['$1', 'redacted']]);
    expect(await db.outbox.count()).toBe(0);
  });
});

it('does not let updates from another room change a question or a contact', async () => {
  const elsewhere = { sender: eetu, roomId: '!other' };
  await applyAll(db, [
    questionEvent({ id: '$question' }),
    contactEvent({ id: '$contact' }),
    questionUpdateEvent('$question', { act: 'take' }, { id: '$3', ...elsewhere }),
    contactUpdateEvent('$contact', { act: 'close' }, { id: '$4', ...elsewhere }),
  ]);
  expect(await db.questions.get('$question')).toMatchObject({ status: 'open' });
  expect(await db.contacts.get('$contact')).toMatchObject({ status: 'open' });
});
