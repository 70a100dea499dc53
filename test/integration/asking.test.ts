import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupNews } from '../../src/cache/group-news';
import type { MessageRow, QuestionRow } from '../../src/cache/rows';
import { open } from '../../src/cache/sealing';
import { standing } from '../../src/cache/states';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { eventTypes } from '../../src/domain/event-types';
import { questionText } from '../../src/domain/message/plain-text';
import { defaultService } from '../../src/domain/service/service';
import type { Topic } from '../../src/domain/circle/topics';
import { directoryRecipe, organisationRecipe, viaServer } from '../../src/engine/sending/room-recipes';
import { ask, nothingWaits, openDevice, stateAt, type EngineDevice } from '../support/engine-device';

const serverName = 'pieni.example';
const about = (topic: string, more: Partial<QuestionContent> = {}): QuestionContent => ({
  ...{ v: 1, topic, urgency: 'today', wanted: [], people: [], text: '', due: Date.now() + 3_600_000 },
  ...more,
});
const named = (id: string, fi: string): Topic => ({ id, fi, sv: '', en: '' });
const topicsPlace = (roomId: string) => ({ roomId, type: eventTypes.topics, stateKey: '' }) as const;

/** Asking beyond one's own circle, each at a device of her own, in an organisation that is theirs alone. */
describe('a question', () => {
  let marja: EngineDevice;
  let aino: EngineDevice;
  let saga: EngineDevice;
  let organisation: string;
  let circle: string;
  let room: string;
  const idOf = (device: EngineDevice) => device.session.userId;

  beforeAll(async () => {
    [marja, aino, saga] = await Promise.all([
      openDevice('marja.tuulenkari'),
      openDevice('aino.kuurankukka'),
      openDevice('saga.dimvik'),
    ]);
    const powers = { [idOf(marja)]: 100 };
    organisation = await made(organisationRecipe({ name: 'Kysyvä alue', topic: '', powers }), [aino, saga].map(idOf));
    const parent = { spaceId: organisation, serverName };
    const directory = await made(directoryRecipe({ name: 'Hakemisto', topic: '', parent, powers }), []);
    await ask(marja, 'PUT', `/rooms/${organisation}/state/m.space.child/${directory}`, viaServer(serverName));
    for (const device of [aino, saga]) {
      await device.perform({ kind: 'join', roomId: organisation });
      await joined(device, organisation);
    }
    await joined(marja, directory);
    await marja.perform({
      kind: 'create-circle',
      roomId: organisation,
      name: 'Apuvälinepiiri',
      circle: { v: 1, kind: 'team', purpose: '' },
      access: 'ask',
      people: [idOf(aino)],
      rooms: [],
    });
    circle = await called(marja, 'Apuvälinepiiri');
    await nothingWaits(marja);
    await marja.perform({ kind: 'set-roles', roomId: circle, roles: { [idOf(aino)]: 'deputy' } });
    await aino.until(
      'an invitation',
      () => membership(aino, circle),
      (is) => is === 'invite',
    );
    await aino.perform({ kind: 'join', roomId: circle });
    await joined(aino, circle);
    await nothingWaits(marja);
  });
  afterAll(() => [marja, aino, saga].forEach((device) => device.close()));

  async function made(recipe: object, invite: string[]): Promise<string> {
    return String((await ask(marja, 'POST', '/createRoom', { ...recipe, invite })).body['room_id']);
  }
  const membership = async (device: EngineDevice, roomId: string) => (await device.db.rooms.get(roomId))?.membership;
  async function joined(device: EngineDevice, roomId: string): Promise<void> {
    await device.until(
      `${device.account.user} is in`,
      () => membership(device, roomId),
      (is) => is === 'join',
    );
  }
  async function called(device: EngineDevice, name: string): Promise<string> {
    const found = await device.until(
      name,
      () => device.db.rooms.filter((row) => open(row.c).name === name).first(),
      (row) => row !== undefined,
    );
    return found?.roomId ?? '';
  }
  async function reads(device: EngineDevice, topic: string): Promise<QuestionRow> {
    const row = await device.until(
      `${device.account.user} reads ${topic}`,
      () => device.db.questions.filter(({ id, c }) => id.startsWith('$') && open(c).topic === topic).first(),
      (found) => found !== undefined,
    );
    if (!row) throw new Error('it was waited for');
    return row;
  }
  async function hears(device: EngineDevice, roomId: string, body: string): Promise<MessageRow[]> {
    return device.until(
      `${device.account.user} reads ${body}`,
      () => device.db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray(),
      (rows) => rows.some(({ c }) => (open(c) as { body?: string }).body === body),
    );
  }
  const asks = (device: EngineDevice, roomId: string, question: QuestionContent) =>
    device.perform({ kind: 'message', roomId, body: questionText(question, 'fi'), question });

  it('is about one of the topics that the circle keeps, and who edits their list unseen by another is told', async () => {
    const edit = (topics: Topic[]) => ({
      type: eventTypes.topics,
      stateKey: '' as const,
      content: { v: 1 as const, topics },
    });
    await marja.perform({ kind: 'state', roomId: circle, edit: edit([named('aids', 'Apuvälineet')]), basis: null });
    const seen = await aino.until(
      'the list',
      () => standing(aino.db, topicsPlace(circle)),
      (now) => now !== null,
    );
    expect(seen?.content.topics.map(({ fi }) => fi)).toEqual(['Apuvälineet']);
    await nothingWaits(marja);

    const both = [named('aids', 'Apuvälineet'), named('home', 'Kodin muutostyöt')];
    await aino.perform({ kind: 'state', roomId: circle, edit: edit(both), basis: seen?.basis ?? null });
    await nothingWaits(aino);
    // Marja's device has not been told yet of what Aino has made of the list.
    await marja.perform({ kind: 'state', roomId: circle, edit: edit([]), basis: seen?.basis ?? null });
    const lost = await marja.until(
      'the loss',
      () => marja.db.lostEdits.toArray(),
      (rows) => rows.length > 0,
    );
    expect(lost).toMatchObject([{ by: idOf(aino), roomId: circle }]);
    const stands = await marja.until(
      'the list that stands',
      () => standing(marja.db, topicsPlace(circle)),
      (now) => now?.content.topics.length === 2,
    );
    expect(stands?.sender).toBe(idOf(aino));
  });

  it('is asked from outside in a room that takes such questions, and is answered there', async () => {
    const promise = { now: 30, today: 90, week: 900 };
    const service = { ...defaultService, promise };
    const edit = { type: eventTypes.service, stateKey: '', content: service } as const;
    await marja.perform({ kind: 'state', roomId: circle, edit, basis: null });
    await nothingWaits(marja);
    await aino.perform({
      kind: 'create-room',
      roomId: circle,
      room: { kind: 'consultation', name: 'Kysy apuvälinepiiriltä', topic: 'Vastaamme arkisin' },
      access: 'open',
      outsideId: organisation,
      people: [],
    });
    await nothingWaits(aino);
    room = await called(aino, 'Kysy apuvälinepiiriltä');
    expect(await membership(saga, circle)).not.toBe('join');
    expect(await saga.engine.refreshJoinable()).toBe(true);
    const found = await saga.db.rooms.get(room);
    expect(found).toMatchObject({ membership: 'none', kind: 'consultation', parents: [circle] });
    expect(found && open(found.c)).toMatchObject({ takesOutside: true, access: 'open', topic: 'Vastaamme arkisin' });

    await marja.engine.refreshJoinable();
    for (const device of [saga, marja]) {
      await device.perform({ kind: 'join', roomId: room });
      await joined(device, room);
    }
    const joinedRow = await saga.db.rooms.get(room);
    expect(joinedRow && open(joinedRow.c).takesOutside).toBe(true);
    // She cannot read the circle's state, and reads in the room what it promises and its topics.
    const told = await saga.until(
      'the promise',
      () => standing(saga.db, { roomId: room, type: eventTypes.service, stateKey: '' }),
      (now) => now !== null,
    );
    expect(told?.content.promise).toEqual(promise);
    const topics = await saga.until(
      'the topics',
      () => standing(saga.db, topicsPlace(room)),
      (now) => now !== null,
    );
    expect(topics?.content.topics).toHaveLength(2);
    expect((await ask(saga, 'GET', `/rooms/${circle}/state/${eventTypes.service}/`)).status).toBe(403);

    await asks(saga, room, about('Nosturi lainaan', { topicId: 'aids', people: [idOf(aino)] }));
    const atAino = await reads(aino, 'Nosturi lainaan');
    expect(atAino).toMatchObject({ asker: idOf(saga), people: [idOf(aino)] });
    expect((await aino.db.messages.get(atAino.id))?.state).toBe('sent');
    await aino.until(
      'a mention',
      () => aino.db.rooms.get(room),
      (row) => (row?.mentions ?? 0) > 0,
    );
    await aino.perform({ kind: 'message', roomId: room, threadId: atAino.id, body: 'Saat sen huomenna.' });
    await hears(saga, room, 'Saat sen huomenna.');
  });

  it('from outside finds another promise as soon as the circle makes one', async () => {
    const place = { roomId: circle, type: eventTypes.service, stateKey: '' } as const;
    const before = await standing(aino.db, place);
    const content = { ...defaultService, promise: { now: 10, today: 20, week: 30 } };
    const edit = { type: eventTypes.service, stateKey: '', content } as const;
    await aino.perform({ kind: 'state', roomId: circle, edit, basis: before?.basis ?? null });
    await saga.until(
      'the new promise',
      () => standing(saga.db, { ...place, roomId: room }),
      (now) => now?.content.promise.now === 10,
    );
  });

  it('is over in all three of its places as soon as it is answered in one, and only there is the answer', async () => {
    const rooms = [room];
    for (const name of ['Kolmas huone', 'Neljäs huone']) {
      await marja.perform({
        kind: 'create-room',
        roomId: organisation,
        room: { kind: 'consultation', name, topic: '' },
        access: 'open',
        people: [],
      });
      const roomId = await called(marja, name);
      await nothingWaits(marja);
      for (const device of [aino, saga]) {
        await device.perform({ kind: 'join', roomId });
        await joined(device, roomId);
      }
      rooms.push(roomId);
    }
    const group = { id: crypto.randomUUID(), size: rooms.length };
    for (const roomId of rooms) await asks(saga, roomId, about('Kolmesta paikasta', { group }));
    const inEach = (device: EngineDevice, wanted: (rows: QuestionRow[]) => boolean) =>
      device.until(
        'the three questions',
        () =>
          device.db.questions
            .where('group')
            .equals(group.id)
            .filter(({ id }) => id.startsWith('$'))
            .toArray(),
        (rows) => rows.length === rooms.length && wanted(rows),
      );
    const asked = await inEach(aino, () => true);
    await inEach(saga, () => true);
    const [first] = asked.filter(({ roomId }) => roomId === room);
    const answerId = await aino.perform({ kind: 'message', roomId: room, threadId: first?.id, body: 'Vastaus' });
    await aino.perform({
      kind: 'question-update',
      roomId: room,
      questionId: first?.id ?? '',
      update: { v: 1, act: 'take' },
    });
    await aino.perform({
      kind: 'question-update',
      roomId: room,
      questionId: first?.id ?? '',
      update: { v: 1, act: 'answer', answer: `~${answerId}` },
    });
    await inEach(saga, (rows) => rows.some(({ status }) => status === 'answered'));
    // Who answered holds none of the others: their asker's device tells them.
    expect(await groupNews(aino.db, idOf(aino))).toEqual([]);
    const news = await groupNews(saga.db, idOf(saga));
    expect(news).toHaveLength(2);
    for (const { act, txnId } of [...news, ...news]) await saga.perform(act, txnId);
    expect(await groupNews(saga.db, idOf(saga))).toEqual([]);
    const over = await inEach(aino, (rows) => rows.filter(({ status }) => status === 'closed').length === 2);
    for (const row of over.filter(({ status }) => status === 'closed')) {
      expect(row.answers).toBe(0);
      const updates = await aino.db.updates
        .where('[target+sort]')
        .between([row.id, -Infinity], [row.id, Infinity])
        .toArray();
      expect(updates.map(({ c }) => open(c).content)).toMatchObject([
        { act: 'close', answeredIn: { roomId: room, questionId: first?.id, circleId: circle } },
      ]);
    }
    // Who wants an answer of her own there after all is not told once more.
    const [again] = over.filter(({ status }) => status === 'closed');
    await saga.perform({
      kind: 'question-update',
      roomId: again?.roomId ?? '',
      questionId: again?.id ?? '',
      update: { v: 1, act: 'reopen' },
    });
    await inEach(aino, (rows) => rows.some(({ status }) => status === 'open'));
    expect(await groupNews(saga.db, idOf(saga))).toEqual([]);
  });

  it('is asked there no more by who has left the organisation', async () => {
    await saga.perform({ kind: 'leave', roomId: organisation });
    await saga.until(
      'out of the room',
      () => membership(saga, room),
      (is) => is === 'leave',
    );
    await nothingWaits(saga);
    const members = (await ask(aino, 'GET', `/rooms/${room}/joined_members`)).body['joined'] as object;
    expect(Object.keys(members)).not.toContain(idOf(saga));
    expect((await stateAt(aino, room, 'm.room.join_rules'))['join_rule']).toBe('restricted');
  });
});
