import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { markRead, type Seen } from '../../src/renderer/data/read-marks';
import { accountOf, openDevice, reopenDevice, type EngineDevice } from '../support/engine-device';
import { PlainClient } from '../support/plain-client';
import { countsAt, receiptsSeen } from '../support/seen-elsewhere';

/** Aino at Piiri and at another client at once, and Tapio, who has no Piiri. */
describe('what has been read', { timeout: 120_000 }, () => {
  let aino: EngineDevice;
  let other: PlainClient;
  let tapio: PlainClient;
  let roomId: string;

  beforeAll(async () => {
    const { homeserver } = inject('county');
    aino = await openDevice('aino.kuurankukka');
    other = await PlainClient.signIn(homeserver, accountOf('aino.kuurankukka'));
    tapio = await PlainClient.signIn(homeserver, accountOf('tapio.lumivirta'));
  });
  afterAll(() => aino.close());

  const newRoom = async () => {
    roomId = await tapio.createRoom({ invite: [other.userId] });
    await other.join(roomId);
    await aino.until(
      'the room',
      () => aino.db.rooms.get(roomId),
      (room) => room?.membership === 'join',
    );
  };
  beforeEach(newRoom);

  const inThread = (root: string) => ({ 'm.relates_to': { rel_type: 'm.thread', event_id: root } });
  const answer = (root: string, body: string) =>
    tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body, ...inThread(root) });
  const readElsewhere = (eventId: string, thread: object = {}) =>
    other.call('POST', `/rooms/${encodeURIComponent(roomId)}/receipt/m.read/${encodeURIComponent(eventId)}`, thread);
  const counts = async () => {
    const room = await aino.db.rooms.get(roomId);
    return room && { unread: room.unread, mentions: room.mentions };
  };
  const piiriCounts = (unread: number, mentions = 0) =>
    aino.until('the counts', counts, (now) => now?.unread === unread && now.mentions === mentions);
  /** Synapse sums its counts up every half minute: what it counted twice before a receipt is gone with the next sum. */
  const serverCountsNothing = () =>
    expect.poll(() => countsAt(other, roomId), { timeout: 70_000 }).toEqual({ unread: 0, mentions: 0 });
  const here = (eventId: string) => aino.until('the message', () => aino.db.messages.get(eventId), Boolean);
  const read = async (seen: Seen) => {
    await markRead(aino.db, roomId, aino.session.userId, seen);
    await aino.until(
      'that it is told',
      async () => [...(await aino.db.readMarks.toArray()), ...(await aino.db.threadMarks.toArray())],
      (marks) => marks.every(({ told }) => told),
    );
  };

  it('is counted as the homeserver counts it: mentions, edits, reactions, programs and one’s own words', async () => {
    // Every half minute Synapse sums its counts up, and then gives some twice: in one at most of two rooms in a row.
    const first = await countsAfterMuch();
    await newRoom();
    expect([first, await countsAfterMuch()]).toContainEqual({ unread: 4, mentions: 1 });
  });

  /** What the homeserver counts after all kinds of events, once it has counted as much as Piiri. */
  async function countsAfterMuch() {
    const naming = { 'm.mentions': { user_ids: [other.userId] } };
    await other.say(roomId, 'Omia sanoja');
    const first = await tapio.say(roomId, 'Hei');
    await tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body: 'Aino?', ...naming });
    const change = { 'm.new_content': { msgtype: 'm.text', body: 'Hei vaan' } };
    const replaces = { 'm.relates_to': { rel_type: 'm.replace', event_id: first } };
    await tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body: '* Hei vaan', ...change, ...replaces });
    const key = { 'm.relates_to': { rel_type: 'm.annotation', event_id: first, key: '👍' } };
    await tapio.send(roomId, 'm.reaction', key);
    await tapio.send(roomId, 'm.room.message', { msgtype: 'm.notice', body: 'Varmuuskopio valmis', ...naming });
    await answer(first, 'Ketjussa');
    const last = await tapio.say(roomId, 'Viimeinen');
    await here(last);
    await piiriCounts(4, 1);
    const counted = async () => (await countsAt(other, roomId)).unread;
    await expect.poll(counted, { timeout: 30_000 }).toBeGreaterThanOrEqual(4);
    return countsAt(other, roomId);
  }

  it('in Piiri is read in other clients, by the marker and a receipt that others see', async () => {
    await tapio.say(roomId, 'Yksi');
    const last = await tapio.say(roomId, 'Kaksi');
    await here(last);
    await read({ kind: 'everything' });
    await serverCountsNothing();
    expect(await receiptsSeen(tapio, roomId, other.userId)).toEqual([{ type: 'm.read', eventId: last, thread: null }]);
    const marker = `/user/${other.userId}/rooms/${encodeURIComponent(roomId)}/account_data/m.fully_read`;
    expect(await other.call('GET', marker)).toEqual({ event_id: last });
  });

  it('in one thread alone leaves the talk around it unread, in Piiri and elsewhere', async () => {
    const root = await tapio.say(roomId, 'Ketjun alku');
    await tapio.say(roomId, 'Muuta');
    const last = await answer(root, 'Ketjussa');
    await here(last);
    await piiriCounts(3);
    await markRead(aino.db, roomId, aino.session.userId, { kind: 'thread', threadId: root });
    await read({ kind: 'thread', threadId: root });
    expect(await counts()).toEqual({ unread: 1, mentions: 0 });
    expect(await receiptsSeen(tapio, roomId, other.userId)).toContainEqual({
      type: 'm.read',
      eventId: last,
      thread: root,
    });
  });

  it('in another client is read in Piiri: the talk, a thread, and all at once', async () => {
    const root = await tapio.say(roomId, 'Ketjun alku');
    const inTalk = await tapio.say(roomId, 'Muuta');
    const threaded = await answer(root, 'Ketjussa');
    await here(threaded);
    await piiriCounts(3);
    await readElsewhere(inTalk, { thread_id: 'main' });
    await piiriCounts(1);
    await readElsewhere(threaded, { thread_id: root });
    await piiriCounts(0);
    const later = await answer(root, 'Vielä');
    const last = await tapio.say(roomId, 'Ja talkissa');
    await here(last);
    await piiriCounts(2);
    await readElsewhere(last);
    await piiriCounts(0);
    await serverCountsNothing();
    expect(later).not.toBe(last);
  });

  it('elsewhere while Piiri was away is read when it comes back, also amid what it has not fetched', async () => {
    const first = await tapio.say(roomId, 'Ennen');
    await here(first);
    aino.close();
    for (let index = 0; index < 15; index += 1) await tapio.say(roomId, `Poissa ${index}`);
    const readThere = await tapio.say(roomId, 'Luettu muualla');
    for (let index = 0; index < 13; index += 1) await tapio.say(roomId, `Sen jälkeen ${index}`);
    await readElsewhere(readThere, { thread_id: 'main' });
    aino = await reopenDevice(aino);
    await piiriCounts(13);
  });
});
