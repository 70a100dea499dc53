import { randomUUID } from 'node:crypto';
import { RoomEvent, type MatrixClient, type MatrixEvent } from 'matrix-js-sdk';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { send } from '../../scripts/demo/participant';
import { until } from '../../scripts/demo/until';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { moveText, questionText } from '../../src/domain/message/plain-text';
import { outgoingEvent } from '../../src/engine/sending/content';
import { startNioPeer, type NioPeer } from '../support/nio-peer';
import { openRestoredDevice, readEverything } from '../support/plain-device';

/**
 * A county must be readable by all its people on devices that were not there when it was written; what tests write here
 * is not taken to anyone's backup.
 */
it.each(inject('county').accounts)('lets $name read all that was written, on a new device', async (account) => {
  const client = await openRestoredDevice(inject('county'), account);
  try {
    const seededBy = inject('seededBy');
    const events = (await readEverything(client)).filter((event) => event.getTs() <= seededBy);
    const unreadable = events.filter((event) => event.isDecryptionFailure());
    expect(unreadable.map((event) => event.decryptionFailureReason)).toEqual([]);
    expect(events.filter((event) => event.isEncrypted()).length).toBeGreaterThan(0);
  } finally {
    await client.logout(true);
  }
});

/** Someone with another Matrix client takes part in a consultation: reads the question in words, and answers it. */
describe('a peer with matrix-nio', () => {
  const county = inject('county');
  const accountOf = (user: string) => {
    const account = county.accounts.find((candidate) => candidate.user === user);
    if (!account) throw new Error(`the county has no ${user}`);
    return account;
  };
  const roomId = county.rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
  const question: QuestionContent = {
    v: 1,
    topic: `Rollaattorin jarrut ${randomUUID()}`,
    urgency: 'today',
    wanted: ['physiotherapist'],
    people: [],
    text: 'Kuka huoltaa rollaattorin jarrut?',
    due: Date.now() + 3_600_000,
  };
  let peer: NioPeer;
  let aino: MatrixClient;
  let questionId: string;

  beforeAll(async () => {
    peer = startNioPeer();
    const { user, password } = accountOf('tapio.lumivirta');
    await peer.login(county.homeserver, user, password);
    aino = await openRestoredDevice(county, accountOf('aino.kuurankukka'));
  });
  afterAll(async () => {
    await peer.logout();
    await peer.close();
    await aino.logout(true);
  });

  it('is in the rooms of its person', async () => {
    expect(await peer.sync()).toContain(roomId);
  });

  it('reads an encrypted question as plain text', async () => {
    questionId = await send(aino, roomId, (txnId) =>
      outgoingEvent({ kind: 'message', roomId, body: questionText(question, 'fi'), question }, txnId),
    );
    const { messages } = await peer.messages(roomId);
    const read = messages.find((message) => message.event_id === questionId);
    expect(read).toMatchObject({ sender: aino.getSafeUserId(), msgtype: 'm.text', encrypted: true, thread: null });
    expect(read?.body).toBe(
      `Kysymys: ${question.topic}\nKiireellisyys: tänään\nToivottu vastaaja: fysioterapeutti\n\n${question.text}`,
    );
  });

  it('answers in the thread, encrypted, and is understood', async () => {
    const answers: MatrixEvent[] = [];
    aino.on(RoomEvent.Timeline, (event) => void answers.push(event));
    const answerId = await peer.send(roomId, 'Huolto on maanantaisin.', questionId);
    const answer = () => answers.find((event) => event.getId() === answerId);
    await until('the answer', () => answer()?.getContent()['body'] === 'Huolto on maanantaisin.');
    expect(answer()?.isEncrypted()).toBe(true);
    expect(answer()?.getRelation()).toMatchObject({ rel_type: 'm.thread', event_id: questionId });
  });

  it('reads where a question was moved to, and in the new place where from and who asks', async () => {
    const there = county.rooms.find((room) => room.name === 'Koko alueen konsultaatio')?.roomId ?? '';
    const asker = aino.getSafeUserId();
    const movedFrom = { roomId, questionId, place: 'Kysy tiimiltä', asker, askedAt: 1, note: '', history: [] };
    const moved: QuestionContent = { ...question, movedFrom };
    const body = questionText(moved, 'fi', () => 'Aino Kuurankukka');
    const newId = await send(aino, there, (txnId) =>
      outgoingEvent({ kind: 'message', roomId: there, body, question: moved }, txnId),
    );
    const words = moveText('Koko alueen konsultaatio', '', 'fi');
    const movedTo = { roomId: there, questionId: newId };
    const toldId = await send(aino, roomId, (txnId) =>
      outgoingEvent(
        { kind: 'message', roomId, threadId: questionId, body: words, update: { v: 1, act: 'move', movedTo } },
        txnId,
      ),
    );
    const read = async (place: string, id: string) =>
      (await peer.messages(place)).messages.find((message) => message.event_id === id);
    expect(await read(roomId, toldId)).toMatchObject({
      body: 'Siirsin kysymyksen toiseen paikkaan: Koko alueen konsultaatio',
      encrypted: true,
      thread: questionId,
    });
    expect((await read(there, newId))?.body).toContain(
      'Siirretty tänne täältä: Kysy tiimiltä\nKysyjä: Aino Kuurankukka',
    );
  });

  it('counts what it can read, and what was written before its device was there', async () => {
    const { messages, undecryptable } = await peer.count(roomId);
    expect(messages).toBeGreaterThanOrEqual(2);
    expect(undecryptable).toBeGreaterThan(0);
  });

  it('is told why it may not enter a room', async () => {
    await expect(peer.join('!nowhere:example.org')).rejects.toThrow('nio could not join');
  });
});
