import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { editsOf } from '../../../src/cache/edits';
import { markOutbox, retire } from '../../../src/cache/outbox';
import type { Relations } from '../../../src/cache/rows';
import { open } from '../../../src/cache/sealing';
import type { Act } from '../../../src/domain/act';
import { applyAll, bodyOf, emptied, openCache, perform } from '../../support/cache';
import {
  aino,
  editEvent,
  eetu,
  messageEvent,
  pollEvent,
  questionEvent,
  reactionEvent,
  redactionEvent,
  tapio,
} from '../../support/timeline-events';

const roomId = '!room:pieni.example';
const say = (body: string, more: Partial<Extract<Act, { kind: 'message' }>> = {}): Act => {
  return { kind: 'message', roomId, body, ...more };
};
const react = (target: string, key = '👍'): Act => ({ kind: 'react', roomId, target, key });
const edit = (target: string, body: string): Act => ({ kind: 'edit', roomId, target, body });
const remove = (target: string, shownAt = target): Act => ({ kind: 'redact', roomId, target, shownAt });

let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
});

async function relationsOf(id: string, cache = db): Promise<Relations | null> {
  const row = await cache.relations.get([roomId, id]);
  return row ? open(row.c) : null;
}

async function actOf(txnId: string): Promise<Act | undefined> {
  const row = await db.outbox.get(txnId);
  return row && open(row.c).act;
}

describe('what stands beside a message', () => {
  it('is its reactions, each sign with who', async () => {
    await applyAll(db, [
      messageEvent('Kakkua tarjolla', { id: '$1' }),
      reactionEvent('$1', '👍', { id: '$2', sender: aino }),
      reactionEvent('$1', '👍', { id: '$3', sender: eetu }),
    ]);
    expect((await relationsOf('$1'))?.reactions).toEqual([
      {
        key: '👍',
        from: [
          { sender: aino, ids: ['$2'] },
          { sender: eetu, ids: ['$3'] },
        ],
      },
    ]);
  });

  it('is nothing once its last reaction is taken back', async () => {
    await applyAll(db, [
      messageEvent('Kakkua', { id: '$1' }),
      reactionEvent('$1', '👍', { id: '$2' }),
      redactionEvent('$2', { id: '$3' }),
    ]);
    expect(await relationsOf('$1')).toBeNull();
  });

  it('is nothing that comes from another room', async () => {
    await applyAll(db, [
      messageEvent('Kakkua', { id: '$1' }),
      reactionEvent('$1', '👍', { id: '$2', roomId: '!elsewhere:pieni.example' }),
    ]);
    expect(await relationsOf('$1')).toBeNull();
  });

  it('is how large the thread is that begins at it, deleted answers left out', async () => {
    await applyAll(db, [
      messageEvent('Kuka ehtii?', { id: '$1' }),
      messageEvent('Minä', { id: '$2', sender: eetu, threadId: '$1', ts: 7 }),
      messageEvent('Minäkin', { id: '$3', sender: aino, threadId: '$1', ts: 9 }),
      redactionEvent('$2', { id: '$4' }),
    ]);
    expect((await relationsOf('$1'))?.thread).toEqual({ count: 1, lastTs: 9, senders: [aino] });
  });

  it('is the votes of a poll in the room’s order', async () => {
    await applyAll(db, [
      pollEvent('$poll', ['a'], { id: '$2', sender: eetu, ts: 2 }),
      pollEvent('$poll', ['b'], { id: '$3', sender: eetu, ts: 3 }),
      pollEvent('$poll', 'end', { id: '$4', sender: tapio, ts: 4 }),
    ]);
    expect((await relationsOf('$poll'))?.poll).toEqual([
      { kind: 'vote', sender: eetu, ts: 2, answers: ['a'] },
      { kind: 'vote', sender: eetu, ts: 3, answers: ['b'] },
      { kind: 'end', sender: tapio, ts: 4 },
    ]);
  });

  it('is the same however and in whatever order its events come', async () => {
    const events = [
      messageEvent('Kakkua', { id: '$0' }),
      reactionEvent('$0', '👍', { id: '$1', sender: aino }),
      reactionEvent('$0', '✅', { id: '$2', sender: eetu }),
      messageEvent('Vastaus', { id: '$3', threadId: '$0' }),
      editEvent('$0', 'Kahvia', { id: '$4' }),
      pollEvent('$0', ['a'], { id: '$5', sender: aino }),
      reactionEvent('$0', '👍', { id: '$6', sender: eetu }),
      editEvent('$0', 'Kahvia ja kakkua', { id: '$7' }),
    ];
    const store = async (cache: CacheDatabase, order: number[]) => {
      for (const index of order) {
        const event = events[index];
        if (!event) continue;
        await applyAll(cache, [event], index);
      }
      return { message: await cache.messages.get('$0'), relations: await cache.relations.toArray() };
    };
    const inOrder = await store(
      db,
      events.map((_, index) => index),
    );
    const other = await openCache();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), async (order) => {
        await emptied(other);
        expect(await store(other, order)).toEqual(inOrder);
        // Once more: nothing counts twice.
        expect(await store(other, order)).toEqual(inOrder);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what one does oneself', () => {
  beforeEach(async () => {
    await applyAll(db, [messageEvent('Kakkua', { id: '$1' }), messageEvent('Oma', { id: '$2', sender: aino })]);
  });

  it('shows at once, and stands once its event has come back', async () => {
    const txnId = await perform(db, react('$1'));
    expect((await relationsOf('$1'))?.reactions[0]?.from).toEqual([{ sender: aino, ids: [`~${txnId}`] }]);
    await applyAll(db, [reactionEvent('$1', '👍', { id: '$3', sender: aino, txnId })], 3);
    expect((await relationsOf('$1'))?.reactions[0]?.from).toEqual([{ sender: aino, ids: ['$3'] }]);
    expect(await db.outbox.count()).toBe(0);
  });

  it('is taken back by the next press, even before it was sent', async () => {
    const reacted = await perform(db, react('$1'));
    const taken = await perform(db, remove(`~${reacted}`, '$1'));
    expect(await relationsOf('$1')).toBeNull();
    await applyAll(db, [reactionEvent('$1', '👍', { id: '$3', sender: aino, txnId: reacted })], 3);
    expect(await relationsOf('$1')).toBeNull();
    expect(await actOf(taken)).toMatchObject({ target: '$3', shownAt: '$1' });
    await applyAll(db, [redactionEvent('$3', { id: '$4', sender: aino, txnId: taken })], 4);
    expect(await relationsOf('$1')).toBeNull();
    expect(await db.outbox.count()).toBe(0);
  });

  it('is shown no more when the homeserver refuses it, and again when it is tried again', async () => {
    const txnId = await perform(db, edit('$2', 'Muutettu'));
    expect(await bodyOf(db, '$2')).toBe('Muutettu');
    await markOutbox(db, txnId, { state: 'failed' });
    expect(await bodyOf(db, '$2')).toBe('Oma');
    await markOutbox(db, txnId, { state: 'queued' });
    expect(await bodyOf(db, '$2')).toBe('Muutettu');
    await retire(db, txnId, null);
    expect(await db.messages.get('$2')).not.toHaveProperty('original');
    expect(await bodyOf(db, '$2')).toBe('Oma');
  });

  it('deletes a message for oneself at once, and for good when that has come back', async () => {
    const txnId = await perform(db, remove('$2'));
    expect((await relationsOf('$2'))?.beingDeleted).toBe(true);
    expect(await bodyOf(db, '$2')).toBe('Oma');
    await applyAll(db, [redactionEvent('$2', { id: '$4', sender: aino, txnId })], 4);
    expect(await db.messages.get('$2')).toMatchObject({ state: 'redacted' });
    expect(await relationsOf('$2')).toBeNull();
  });

  it('finds a message of one’s own that has got its id meanwhile', async () => {
    const said = await perform(db, say('Uusi'));
    const acts = [edit(`~${said}`, 'Uudempi'), react(`~${said}`), say('Siihen', { replyTo: `~${said}` })];
    const txnIds: string[] = [];
    for (const act of acts) txnIds.push(await perform(db, act));
    expect(await bodyOf(db, `~${said}`)).toBe('Uudempi');
    await applyAll(db, [messageEvent('Uusi', { id: '$5', sender: aino, txnId: said })], 5);
    expect(await bodyOf(db, '$5')).toBe('Uudempi');
    expect((await relationsOf('$5'))?.reactions).toHaveLength(1);
    expect(await db.messages.get(`~${txnIds[2]}`)).toMatchObject({ replyTo: '$5' });
    for (const [index, field] of (['target', 'target', 'replyTo'] as const).entries()) {
      expect(await actOf(txnIds[index] ?? '')).toMatchObject({ [field]: '$5' });
    }
    expect(await db.relations.get([roomId, `~${said}`])).toBeUndefined();
  });
});

describe('an edit', () => {
  it('of a question’s text changes its card, and not what was promised', async () => {
    await applyAll(db, [questionEvent({ id: '$question' })]);
    const before = await db.questions.get('$question');
    const facts = 'Kysymys: Rollaattorin jarrut';
    await applyAll(db, [editEvent('$question', `${facts}\n\nKuka säätää jarrut?`, { id: '$edit' })], 1);
    const after = await db.questions.get('$question');
    expect(after).toMatchObject({ due: before?.due, urgency: before?.urgency });
    expect(after && open(after.c).text).toContain('Kuka säätää jarrut?');
    await applyAll(db, [redactionEvent('$edit', { id: '$gone' })], 2);
    expect(await db.questions.get('$question')).toEqual(before);
  });

  it('is kept with the texts before it', async () => {
    await applyAll(db, [messageEvent('yksi', { id: '$1' }), editEvent('$1', 'kaksi', { id: '$2', ts: 5 })]);
    const row = (await db.messages.get('$1')) ?? expect.fail();
    expect(open(row.original ?? row.c)).toMatchObject({ body: 'yksi' });
    expect(await editsOf(db, row)).toMatchObject([{ ts: 5, content: { body: 'kaksi' } }]);
  });

  it('is gone with its message, whichever comes first', async () => {
    const other = await openCache();
    const [message, edited, gone] = [
      messageEvent('salaisuus', { id: '$1' }),
      editEvent('$1', 'toinen salaisuus', { id: '$2' }),
      redactionEvent('$1', { id: '$3' }),
    ];
    await applyAll(db, [message, edited, gone]);
    await applyAll(other, [message], 0);
    await applyAll(other, [gone], 2);
    await applyAll(other, [edited], 1);
    for (const cache of [db, other]) {
      const rows = [await cache.messages.toArray(), await cache.updates.toArray()];
      expect(JSON.stringify(rows)).not.toContain('salaisuus');
    }
    expect(await other.messages.toArray()).toEqual(await db.messages.toArray());
  });
});
