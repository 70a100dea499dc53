import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readStatus } from '../../src/cache/status';
import { chooseNotices } from '../../src/renderer/data/notice-level';
import { markRead } from '../../src/renderer/data/read-marks';
import { chooseSharing } from '../../src/renderer/data/sharing';
import { readReaders } from '../../src/renderer/data/readers';
import { accountOf, openDevice, type EngineDevice } from '../support/engine-device';
import { PlainClient } from '../support/plain-client';
import { countsAt, receiptsSeen, typingSeen } from '../support/seen-elsewhere';

/** Aino at Piiri and at another client at once, and Tapio, who has no Piiri. */
describe('in a room', () => {
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

  beforeEach(async () => {
    roomId = await tapio.createRoom({ invite: [other.userId] });
    await other.join(roomId);
    await aino.until(
      'the room',
      () => aino.db.rooms.get(roomId),
      (room) => room?.membership === 'join',
    );
  });

  const path = () => encodeURIComponent(roomId);
  const here = (eventId: string) => aino.until('the message', () => aino.db.messages.get(eventId), Boolean);
  const rule = (kind: 'override' | 'room') => `/pushrules/global/${kind}/${path()}`;
  const choiceIs = (choice: string | undefined) =>
    aino.until(
      'the choice',
      async () => (await aino.db.rooms.get(roomId))?.noticeChoice,
      (now) => now === choice,
    );
  const told = () =>
    aino.until(
      'that it is told',
      () => aino.db.noticeChoices.get(roomId),
      (row) => row?.told !== false,
    );

  it('what a person is notified of is kept as push rules that other clients understand', async () => {
    await chooseNotices(aino.db, roomId, 'nothing');
    await told();
    expect(await other.call('GET', rule('override'))).toMatchObject({
      enabled: true,
      actions: [],
      conditions: [{ kind: 'event_match', key: 'room_id', pattern: roomId }],
    });
    await chooseNotices(aino.db, roomId, 'mentions');
    await told();
    expect(await other.statusOf('GET', rule('override'))).toBe(404);
    expect(await other.call('GET', rule('room'))).toMatchObject({ enabled: true, actions: [] });
    await chooseNotices(aino.db, roomId, 'all');
    await told();
    expect(await other.call('GET', rule('room'))).toMatchObject({
      actions: ['notify', { set_tweak: 'sound', value: 'default' }],
    });
    await chooseNotices(aino.db, roomId, null);
    await told();
    expect(await other.statusOf('GET', rule('room'))).toBe(404);
    await choiceIs(undefined);
  });

  it('what another client chooses holds in Piiri, and its last word stands', async () => {
    const conditions = [{ kind: 'event_match', key: 'room_id', pattern: roomId }];
    await other.call('PUT', rule('override'), { actions: ['dont_notify'], conditions });
    await choiceIs('nothing');
    await other.call('DELETE', rule('override'));
    await choiceIs(undefined);
    await other.call('PUT', rule('room'), { actions: ['dont_notify'] });
    await choiceIs('mentions');
    await chooseNotices(aino.db, roomId, 'nothing');
    await told();
    await other.call('DELETE', rule('override'));
    await choiceIs(undefined);
  });

  it('the homeserver counts of a muted room nothing more, and of one of mentions its mentions', async () => {
    const loud = (wanted: object) => expect.poll(() => countsAt(other, roomId), { timeout: 30_000 }).toEqual(wanted);
    await chooseNotices(aino.db, roomId, 'mentions');
    await told();
    await tapio.say(roomId, 'Muuten vain');
    const naming = { 'm.mentions': { user_ids: [other.userId] } };
    const last = await tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body: 'Aino?', ...naming });
    await here(last);
    await loud({ unread: 1, mentions: 1 });
    expect(await aino.db.rooms.get(roomId)).toMatchObject({ unread: 2, mentions: 1 });
    await chooseNotices(aino.db, roomId, 'nothing');
    await told();
    const muted = await tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body: 'Aino!', ...naming });
    await here(muted);
    // What was counted before stays counted. Synapse sums up what notified every half a minute, and gives it once more
    // when an event follows; mentions it does not sum up.
    await expect.poll(async () => (await countsAt(other, roomId)).mentions, { timeout: 30_000 }).toBe(1);
    expect(await aino.db.rooms.get(roomId)).toMatchObject({ unread: 3, mentions: 2, noticeChoice: 'nothing' });
    // With all of it read, nothing that comes is counted.
    await other.call('POST', `/rooms/${path()}/receipt/m.read/${encodeURIComponent(muted)}`, {});
    await loud({ unread: 0, mentions: 0 });
    await here(await tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body: 'Aino!!', ...naming }));
    await loud({ unread: 0, mentions: 0 });
  });

  it('others see neither what a person reads nor that she writes once she has chosen so', async () => {
    const shared = { readMarks: true, typing: true };
    const hidden = { readMarks: false, typing: false };
    const sharingTold = () =>
      aino.until(
        'that it is told',
        () => readStatus(aino.db, 'sharing'),
        (sharing) => sharing?.told === true,
      );
    await chooseSharing(aino.db, hidden);
    await sharingTold();
    const last = await tapio.say(roomId, 'Luetko tämän?');
    await here(last);
    await markRead(aino.db, roomId, aino.session.userId, { kind: 'everything' });
    await expect.poll(() => countsAt(other, roomId), { timeout: 30_000 }).toEqual({ unread: 0, mentions: 0 });
    expect(await receiptsSeen(tapio, roomId, other.userId)).toEqual([]);
    expect(await receiptsSeen(other, roomId, other.userId)).toEqual([
      { type: 'm.read.private', eventId: last, thread: null },
    ]);
    await aino.engine.showTyping(roomId, true);
    expect(await typingSeen(tapio, roomId)).toEqual([]);
    const account = `/user/${other.userId}/account_data/fi.piiri.sharing`;
    expect(await other.call('GET', account)).toEqual({ v: 1, ...hidden });
    await other.call('PUT', account, { v: 1, ...shared });
    await aino.until(
      'what another device has chosen',
      () => readStatus(aino.db, 'sharing'),
      (sharing) => sharing?.readMarks === true,
    );
  });

  it('it is seen how far others have read, in the talk and in a thread', async () => {
    const root = await other.say(roomId, 'Ketjun alku');
    const threaded = await other.send(roomId, 'm.room.message', {
      msgtype: 'm.text',
      body: 'Ketjussa',
      'm.relates_to': { rel_type: 'm.thread', event_id: root },
    });
    await here(threaded);
    const read = (eventId: string, thread: string) =>
      tapio.call('POST', `/rooms/${path()}/receipt/m.read/${encodeURIComponent(eventId)}`, { thread_id: thread });
    await read(root, 'main');
    await read(threaded, root);
    const at = async (threadId: string, eventId: string) =>
      aino.until(
        'the read mark',
        async () => {
          const row = await aino.db.messages.get(eventId);
          const readers = await readReaders(aino.db, roomId, threadId);
          return readers.some(({ id, sort }) => id === tapio.userId && sort === row?.sort);
        },
        Boolean,
      );
    await at('', root);
    await at(root, threaded);
  });

  it('it is seen who writes, and others see it of this person', async () => {
    const writing = () => aino.db.typing.get(roomId);
    const typing = (client: PlainClient, is: boolean) =>
      client.call('PUT', `/rooms/${path()}/typing/${client.userId}`, { typing: is, ...(is && { timeout: 20_000 }) });
    await typing(tapio, true);
    await aino.until('who writes', writing, (row) => row?.userIds.join() === tapio.userId);
    await typing(tapio, false);
    await aino.until('that nobody does', writing, (row) => row === undefined);
    const seen = () => typingSeen(tapio, roomId);
    await aino.engine.showTyping(roomId, true);
    await expect.poll(seen, { timeout: 30_000 }).toEqual([other.userId]);
    await aino.engine.showTyping(roomId, false);
    await expect.poll(seen, { timeout: 30_000 }).toEqual([]);
  });
});
