import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enqueue } from '../../src/cache/outbox';
import type { Relations } from '../../src/cache/rows';
import { open } from '../../src/cache/sealing';
import type { Act } from '../../src/domain/act';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { ask, nothingWaits, openDevice, stateAt, type EngineDevice } from '../support/engine-device';

const roomId = inject('county').rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
const say = (body: string): Act => ({ kind: 'message', roomId, body });

describe('what people do to messages, between devices', () => {
  let aino: EngineDevice;
  let tapio: EngineDevice;

  beforeAll(async () => {
    [aino, tapio] = await Promise.all([openDevice('aino.kuurankukka'), openDevice('tapio.lumivirta')]);
  });
  afterAll(() => [aino, tapio].forEach((device) => device.close()));

  /** The event that an act has become. */
  async function eventOf(device: EngineDevice, txnId: string): Promise<string> {
    const row = await device.until(
      'the act’s own event',
      async () => (await device.db.messages.get({ txnId })) ?? device.db.updates.get({ txnId }),
      (found) => found?.id.startsWith('$') === true,
    );
    return row?.id ?? '';
  }

  async function said(device: EngineDevice, body: string): Promise<string> {
    return eventOf(device, await device.perform(say(body)));
  }

  async function contentAt(device: EngineDevice, id: string) {
    const row = await device.db.messages.get(id);
    return row && open(row.c);
  }

  function relations(device: EngineDevice, id: string, wanted: (relations: Relations | null) => boolean) {
    const read = async () => {
      const row = await device.db.relations.get([roomId, id]);
      return row ? open(row.c) : null;
    };
    return device.until('what stands beside the message', read, wanted);
  }

  it('an edit of one’s own is everybody’s, and its deletion leaves nothing of either text on the homeserver', async () => {
    const id = await said(aino, 'Ensimmäinen teksti');
    await aino.perform({ kind: 'edit', roomId, target: id, body: 'Toinen teksti' });
    await tapio.until(
      'the edit',
      () => contentAt(tapio, id),
      (content) => content?.kind === 'text' && content.body === 'Toinen teksti' && content.edited,
    );
    const [edit] = await aino.until(
      'the edit’s own event',
      () => aino.db.updates.where('[target+sort]').between([id, -Infinity], [id, Infinity]).toArray(),
      (rows) => rows.length === 1 && rows.every((row) => row.id.startsWith('$')),
    );
    await aino.perform({ kind: 'redact', roomId, target: id, shownAt: id });
    await tapio.until(
      'the deletion',
      () => tapio.db.messages.get(id),
      (row) => row?.state === 'redacted',
    );
    await nothingWaits(aino);
    for (const eventId of [id, edit?.id ?? '']) {
      const { body } = await ask(tapio, 'GET', `/rooms/${roomId}/event/${encodeURIComponent(eventId)}`);
      expect(body['content']).toEqual({});
    }
  });

  it('a reaction is seen, and taken back, also where all of it was made at once', async () => {
    const id = await said(aino, 'Kakkua kahvihuoneessa');
    await tapio.until('the message', () => tapio.db.messages.get(id), Boolean);
    const kept = await tapio.perform({ kind: 'react', roomId, target: id, key: '👍' });
    const gone = await tapio.perform({ kind: 'react', roomId, target: id, key: '👀' });
    await tapio.perform({ kind: 'redact', roomId, target: `~${gone}`, shownAt: id });
    await nothingWaits(tapio);
    const keptId = await eventOf(tapio, kept);
    const standing = await relations(
      aino,
      id,
      (found) => found?.reactions.length === 1 && found.reactions[0]?.key === '👍',
    );
    expect(standing?.reactions).toEqual([{ key: '👍', from: [{ sender: tapio.session.userId, ids: [keptId] }] }]);
    await tapio.perform({ kind: 'redact', roomId, target: keptId, shownAt: id });
    await relations(aino, id, (found) => found === null);
  });

  it('a message that is deleted before it was sent is never sent', async () => {
    const newest = async () => {
      const { chunk } = (await ask(tapio, 'GET', `/rooms/${roomId}/messages?dir=b&limit=1`)).body;
      return (chunk as { event_id: string }[])[0]?.event_id;
    };
    const before = await newest();
    const txnId = crypto.randomUUID();
    const { userId, deviceId } = tapio.session;
    const pending = { userId, deviceId, createdAt: Date.now() };
    // Both at once, as they stand in the outbox after a time without a network.
    await tapio.db.transaction('rw', tapio.db.tables, async () => {
      await enqueue(tapio.db, { ...pending, txnId, act: say('Tätä ei lähetetä') });
      await enqueue(tapio.db, {
        ...pending,
        txnId: crypto.randomUUID(),
        act: { kind: 'redact', roomId, target: `~${txnId}`, shownAt: `~${txnId}` },
      });
    });
    await nothingWaits(tapio);
    expect(await tapio.db.messages.get(`~${txnId}`)).toBeUndefined();
    expect(await newest()).toBe(before);
  });

  it('a question’s asker mends its words for everybody, and nothing that was promised', async () => {
    const question: QuestionContent = {
      ...{ v: 1, topic: 'Jarrut', urgency: 'week', wanted: [], people: [], text: 'Kuka huolta?' },
      due: Date.now() + 3_600_000,
    };
    const id = await eventOf(aino, await aino.perform({ ...say('Kysymys: Jarrut'), question } as Act));
    const before = await tapio.until('the question', () => tapio.db.questions.get(id), Boolean);
    const edited = { ...question, topic: 'Rollaattorin jarrut', text: 'Kuka huoltaa?', urgency: 'now' as const };
    await aino.perform({ kind: 'edit', roomId, target: id, body: 'Kysymys: Rollaattorin jarrut', question: edited });
    const after = await tapio.until(
      'the mended question',
      () => tapio.db.questions.get(id),
      (row) => row !== undefined && open(row.c).topic === 'Rollaattorin jarrut',
    );
    expect(after).toMatchObject({ due: before?.due, urgency: 'week' });
    expect(after && open(after.c).text).toBe('Kuka huoltaa?');
  });

  it('a reply and a thread name what they answer', async () => {
    const id = await said(aino, 'Kuka ehtii?');
    await tapio.until('the question', () => tapio.db.messages.get(id), Boolean);
    const reply = await eventOf(tapio, await tapio.perform({ kind: 'message', roomId, body: 'Minä', replyTo: id }));
    const answer = await eventOf(
      tapio,
      await tapio.perform({ kind: 'message', roomId, body: 'Ketjuun', threadId: id }),
    );
    const within = { kind: 'message', roomId, body: 'Siihen', threadId: id, replyTo: answer } as const;
    const inThread = await eventOf(tapio, await tapio.perform(within));
    const at = (eventId: string) => aino.until('the message', () => aino.db.messages.get(eventId), Boolean);
    expect(await at(reply)).toMatchObject({ threadId: '', replyTo: id });
    expect(await at(answer)).not.toHaveProperty('replyTo');
    expect(await at(inThread)).toMatchObject({ threadId: id, replyTo: answer });
    const beside = await relations(aino, id, (found) => found?.thread?.count === 2);
    expect(beside?.thread?.senders).toEqual([tapio.session.userId]);
  });

  it('a poll is asked, voted in and ended', async () => {
    const poll = {
      question: 'Kumpi päivä?',
      answers: [
        { id: 'a', text: 'Maanantai' },
        { id: 'b', text: 'Tiistai' },
      ],
      disclosed: true,
      maxSelections: 1,
    };
    const asked = await aino.perform({ kind: 'message', roomId, body: 'Kumpi päivä?', poll });
    // Before it has its id: the vote waits for it.
    await aino.perform({ kind: 'poll-vote', roomId, target: `~${asked}`, answers: ['a'] });
    const id = await eventOf(aino, asked);
    const shown = await tapio.until('the poll', () => contentAt(tapio, id), Boolean);
    expect(shown).toMatchObject({ kind: 'poll', poll });
    await relations(tapio, id, (found) => found?.poll.length === 1);
    await tapio.perform({ kind: 'poll-vote', roomId, target: id, answers: ['b'] });
    await relations(aino, id, (found) => found?.poll.length === 2);
    await aino.perform({ kind: 'poll-end', roomId, target: id, body: 'Äänestys päättyi' });
    const standing = await relations(tapio, id, (found) => found?.poll.length === 3);
    expect(standing?.poll).toMatchObject([
      { kind: 'vote', sender: aino.session.userId, answers: ['a'] },
      { kind: 'vote', sender: tapio.session.userId, answers: ['b'] },
      { kind: 'end', sender: aino.session.userId },
    ]);
  });

  it('two who pin at once both find their message pinned', async () => {
    const [one, other] = [await said(aino, 'Aukioloajat'), await said(tapio, 'Ovikoodi vaihtui')];
    await Promise.all([
      aino.perform({ kind: 'pin', roomId, target: one, pinned: true }),
      tapio.perform({ kind: 'pin', roomId, target: other, pinned: true }),
    ]);
    const pinned = async (device: EngineDevice) => {
      const room = await device.db.rooms.get(roomId);
      return room ? open(room.c).pinned : [];
    };
    for (const device of [aino, tapio]) {
      await device.until(
        'both pins',
        () => pinned(device),
        (ids) => ids.includes(one) && ids.includes(other),
      );
      await nothingWaits(device);
    }
    await aino.perform({ kind: 'pin', roomId, target: other, pinned: false });
    await tapio.until(
      'the pin gone',
      () => pinned(tapio),
      (ids) => !ids.includes(other) && ids.includes(one),
    );
    expect(await stateAt(aino, roomId, 'm.room.pinned_events')).toMatchObject({ pinned: [one] });
  });
});
