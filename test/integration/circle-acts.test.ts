import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { standing } from '../../src/cache/states';
import { eventTypes } from '../../src/domain/event-types';
import { organisationRecipe, directoryRecipe, viaServer } from '../../src/engine/sending/room-recipes';
import { ask, nothingWaits, openDevice, stateAt, type EngineDevice } from '../support/engine-device';

/** What leads and members do to a circle, each at a device of her own, in an organisation that is theirs alone. */
describe('what is done to a circle', () => {
  let marja: EngineDevice;
  let aino: EngineDevice;
  let saga: EngineDevice;
  let tapio: EngineDevice;
  let organisation: string;
  let directory: string;
  let circle: string;
  let room: string;
  const idOf = (device: EngineDevice) => device.session.userId;
  const serverName = 'pieni.example';

  beforeAll(async () => {
    [marja, aino] = await Promise.all([openDevice('marja.tuulenkari'), openDevice('aino.kuurankukka')]);
    [saga, tapio] = await Promise.all([openDevice('saga.dimvik'), openDevice('tapio.lumivirta')]);
    const powers = { [idOf(marja)]: 100 };
    const invite = [aino, saga, tapio].map(idOf);
    organisation = await made(organisationRecipe({ name: 'Toinen alue', topic: '', powers }), invite);
    const parent = { spaceId: organisation, serverName };
    directory = await made(directoryRecipe({ name: 'Hakemisto', topic: '', parent, powers }), []);
    await ask(marja, 'PUT', `/rooms/${organisation}/state/m.space.child/${directory}`, viaServer(serverName));
    for (const device of [aino, saga, tapio]) await device.perform({ kind: 'join', roomId: organisation });
    await joined(marja, directory);
    for (const device of [aino, saga, tapio]) await joined(device, directory);
  });
  afterAll(() => [marja, aino, saga, tapio].forEach((device) => device.close()));

  async function made(recipe: object, invite: string[]): Promise<string> {
    return String((await ask(marja, 'POST', '/createRoom', { ...recipe, invite })).body['room_id']);
  }

  const membership = async (device: EngineDevice, roomId: string) => (await device.db.rooms.get(roomId))?.membership;
  const joined = (device: EngineDevice, roomId: string) => is(device, roomId, 'join');
  async function is(device: EngineDevice, roomId: string, wanted: string): Promise<void> {
    await device.until(
      `${device.account.user}: ${wanted}`,
      () => membership(device, roomId),
      (is) => is === wanted,
    );
  }
  async function powersAt(roomId: string): Promise<Record<string, number>> {
    return (await stateAt(saga, roomId, 'm.room.power_levels'))['users'] as Record<string, number>;
  }
  async function called(device: EngineDevice, name: string): Promise<string> {
    const found = await device.until(
      name,
      () => device.db.rooms.filter((row) => open(row.c).name === name && row.membership !== 'leave').first(),
      (row) => row !== undefined,
    );
    return found?.roomId ?? '';
  }
  async function says(device: EngineDevice, roomId: string, body: string): Promise<string> {
    return device.perform({ kind: 'message', roomId, body });
  }
  async function reads(device: EngineDevice, roomId: string, body: string): Promise<void> {
    await device.until(
      `${device.account.user} reads ${body}`,
      () => device.db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray(),
      (rows) => rows.some(({ c }) => 'body' in open(c) && (open(c) as { body: string }).body === body),
    );
  }

  it('Who is added later reads what was said before', async () => {
    await marja.perform({
      kind: 'create-circle',
      roomId: organisation,
      name: 'Kuntoutus',
      circle: { v: 1, kind: 'team', purpose: '' },
      access: 'ask',
      people: [idOf(aino)],
      rooms: [{ kind: 'consultation', name: 'Kysy kuntoutuksesta', topic: '' }],
    });
    circle = await called(marja, 'Kuntoutus');
    room = await called(marja, 'Kysy kuntoutuksesta');
    await nothingWaits(marja);
    await says(marja, room, 'Sanottu ennen Sagaa');
    await nothingWaits(marja);
    await marja.perform({ kind: 'add-people', roomId: circle, people: [idOf(saga)] });
    for (const device of [aino, saga]) {
      await is(device, circle, 'invite');
      await is(device, room, 'invite');
      await device.perform({ kind: 'join', roomId: circle });
      await joined(device, room);
    }
    await reads(saga, room, 'Sanottu ennen Sagaa');
    await reads(aino, room, 'Sanottu ennen Sagaa');
  });

  it('A deputy makes a room that others find and join, and whoever gets the lead leads it too', async () => {
    await marja.perform({ kind: 'set-roles', roomId: circle, roles: { [idOf(aino)]: 'deputy' } });
    await nothingWaits(marja);
    await aino.perform({
      kind: 'create-room',
      roomId: circle,
      room: { kind: 'consultation', name: 'Varahenkilön huone', topic: '' },
      access: 'open',
      people: [],
    });
    await nothingWaits(aino);
    const made = await called(aino, 'Varahenkilön huone');
    await saga.engine.refreshJoinable();
    expect(await called(saga, 'Varahenkilön huone')).toBe(made);
    await saga.perform({ kind: 'join', roomId: made });
    await joined(saga, made);

    expect(await membership(marja, made)).not.toBe('join');
    await marja.perform({
      kind: 'set-roles',
      roomId: circle,
      roles: { [idOf(saga)]: 'lead', [idOf(marja)]: 'deputy' },
    });
    await nothingWaits(marja);
    for (const roomId of [circle, room, made]) {
      expect(await powersAt(roomId)).toMatchObject({ [idOf(saga)]: 100, [idOf(marja)]: 50, [idOf(aino)]: 50 });
    }
  });

  it('The new lead archives the circle, nobody else writes in it then, and she brings it back', async () => {
    const rooms = [room, await called(saga, 'Varahenkilön huone')];
    await saga.perform({ kind: 'archive', roomId: circle, archived: true });
    await nothingWaits(saga);
    for (const roomId of [circle, ...rooms]) {
      await aino.until(
        'the archived room',
        () => aino.db.rooms.get(roomId),
        (row) => row !== undefined && open(row.c).archived,
      );
    }
    const refused = await says(aino, room, 'Ei mene läpi');
    const parked = await aino.until(
      'the refusal',
      () => aino.db.outbox.get(refused),
      (row) => row?.state === 'failed',
    );
    expect(parked && open(parked.c).failure).toBe('forbidden');
    await saga.perform({ kind: 'archive', roomId: circle, archived: false });
    await nothingWaits(saga);
    await says(aino, room, 'Menee läpi');
    await reads(saga, room, 'Menee läpi');
    for (const roomId of rooms)
      expect(open((await saga.db.rooms.get(roomId))?.c ?? expect.fail()).archived).toBe(false);
  });

  it('An organisation-wide room is made, found and joined', async () => {
    await marja.perform({
      kind: 'create-room',
      roomId: organisation,
      room: { kind: 'consultation', name: 'Koko alueelle', topic: '' },
      access: 'open',
      people: [],
    });
    await nothingWaits(marja);
    await tapio.engine.refreshJoinable();
    const wide = await called(tapio, 'Koko alueelle');
    await tapio.perform({ kind: 'join', roomId: wide });
    await joined(tapio, wide);
  });

  it('A member makes no room in the circle, and none is left behind', async () => {
    await saga.perform({ kind: 'set-roles', roomId: circle, roles: { [idOf(aino)]: 'member' } });
    await nothingWaits(saga);
    const count = async () => ((await ask(aino, 'GET', '/joined_rooms')).body['joined_rooms'] as string[]).length;
    const before = await count();
    const txnId = await aino.perform({
      kind: 'create-room',
      roomId: circle,
      room: { kind: 'consultation', name: 'Luvaton', topic: '' },
      access: 'open',
      people: [],
    });
    const parked = await aino.until(
      'the refusal',
      () => aino.db.outbox.get(txnId),
      (row) => row?.state === 'failed',
    );
    expect(parked && open(parked.c).failure).toBe('forbidden');
    expect(await count()).toBe(before);
  });

  it('Who asks to join is refused with a reason that reaches him', async () => {
    await tapio.engine.refreshJoinable();
    await tapio.perform({ kind: 'knock', roomId: circle, reason: 'Olen fysioterapeutti' });
    await saga.until(
      'Tapio asking',
      () => saga.db.members.get([circle, idOf(tapio)]),
      (member) => member?.membership === 'knock',
    );
    await saga.perform({ kind: 'remove-people', roomId: circle, people: [idOf(tapio)], reason: 'Tiimi on täynnä' });
    await nothingWaits(saga);
    const refused = await tapio.until(
      'the refusal',
      () => tapio.db.rooms.get(circle),
      (row) => row !== undefined && open(row.c).refusal !== null,
    );
    expect(refused && open(refused.c)).toMatchObject({
      refusal: { by: idOf(saga), reason: 'Tiimi on täynnä' },
      asked: false,
    });
  });

  it('Who takes back what he asked is not let in by a later invitation', async () => {
    await tapio.perform({ kind: 'knock', roomId: circle, reason: '' });
    await is(tapio, circle, 'knock');
    await tapio.perform({ kind: 'leave', roomId: circle });
    await nothingWaits(tapio);
    await saga.until(
      'nobody asking',
      () => saga.db.members.get([circle, idOf(tapio)]),
      (member) => member?.membership === 'leave',
    );
    await saga.perform({ kind: 'add-people', roomId: circle, people: [idOf(tapio)] });
    await is(tapio, circle, 'invite');
    await nothingWaits(tapio);
    expect(await membership(tapio, circle)).toBe('invite');
  });

  it('Edits made one upon another while away are all sent, and the last stands', async () => {
    const place = { roomId: circle, type: 'm.room.name', stateKey: '' } as const;
    for (const name of ['Kuntoutus 1', 'Kuntoutus 2', 'Kuntoutus 3']) {
      const basis = (await standing(saga.db, place))?.basis ?? null;
      const { roomId, ...edit } = { ...place, content: { name } };
      await saga.perform({ kind: 'state', roomId, edit, basis });
    }
    expect((await standing(saga.db, place))?.content.name).toBe('Kuntoutus 3');
    await nothingWaits(saga);
    expect(await stateAt(saga, circle, 'm.room.name')).toMatchObject({ name: 'Kuntoutus 3' });
    expect(open((await saga.db.rooms.get(circle))?.c ?? expect.fail()).name).toBe('Kuntoutus 3');
    expect(await saga.db.lostEdits.where({ roomId: circle }).count()).toBe(0);
    expect(await saga.db.states.where('txnId').above('').count()).toBe(0);
  });

  it('Another client’s edit is taken in, and one made without having seen it is told as lost', async () => {
    const place = { roomId: circle, type: eventTypes.circle, stateKey: '' } as const;
    const edit = (purpose: string, basis: string | null) => ({
      ...{ kind: 'state' as const, roomId: circle, basis },
      edit: { type: place.type, stateKey: '' as const, content: { v: 1 as const, kind: 'team' as const, purpose } },
    });
    const seen = await standing(saga.db, place);
    const path = `/rooms/${circle}/state/${eventTypes.circle}/`;
    await ask(saga, 'PUT', path, { v: 1, kind: 'team', purpose: 'Toisella asiakkaalla' });
    await saga.until(
      'the other client’s edit',
      () => standing(saga.db, place),
      (state) => state?.content.purpose === 'Toisella asiakkaalla',
    );
    await saga.perform(edit('Näkemättä', seen?.basis ?? null));
    await nothingWaits(saga);
    const lost = await saga.db.lostEdits.where({ roomId: circle }).toArray();
    expect(lost.map(({ c }) => open(c).content)).toEqual([{ v: 1, kind: 'team', purpose: 'Näkemättä' }]);
    expect((await standing(saga.db, place))?.content.purpose).toBe('Toisella asiakkaalla');
    // What nobody can read is no edit that could be lost.
    await ask(saga, 'PUT', path, { v: 9 });
    await saga.until(
      'no state',
      () => standing(saga.db, place),
      (state) => state === null,
    );
    await saga.perform(edit('Taas kunnossa', null));
    await nothingWaits(saga);
    expect(await stateAt(saga, circle, eventTypes.circle)).toMatchObject({ purpose: 'Taas kunnossa' });
    expect(await saga.db.lostEdits.where({ roomId: circle }).count()).toBe(1);
  });

  it('A person moved to another circle is in the new one and not in the old', async () => {
    await marja.perform({
      kind: 'create-circle',
      roomId: organisation,
      name: 'Toinen tiimi',
      circle: { v: 1, kind: 'team', purpose: '' },
      access: 'invited',
      people: [],
      rooms: [{ kind: 'consultation', name: 'Toisen huone', topic: '' }],
    });
    const other = await called(marja, 'Toinen tiimi');
    await nothingWaits(marja);
    await marja.perform({ kind: 'move-person', roomId: circle, to: other, person: idOf(aino) });
    await nothingWaits(marja);
    await is(aino, other, 'invite');
    await is(aino, circle, 'leave');
    await is(aino, room, 'leave');
    await aino.perform({ kind: 'join', roomId: other });
    await joined(aino, await called(marja, 'Toisen huone'));
  });

  it('Who leaves a circle leaves its rooms', async () => {
    const other = await called(aino, 'Toinen tiimi');
    await aino.perform({ kind: 'leave', roomId: other });
    await is(aino, other, 'leave');
    await is(aino, await called(marja, 'Toisen huone'), 'leave');
    await nothingWaits(aino);
  });

  it('Who leaves the organisation, with whichever client, loses its circles', async () => {
    await marja.perform({ kind: 'add-people', roomId: circle, people: [idOf(aino)] });
    await is(aino, circle, 'invite');
    await aino.perform({ kind: 'join', roomId: circle });
    await joined(aino, circle);
    await nothingWaits(marja);
    await nothingWaits(aino);
    await ask(aino, 'POST', `/rooms/${organisation}/leave`, {});
    await is(aino, circle, 'leave');
    await is(aino, room, 'leave');
    await nothingWaits(marja);
  });

  it('Who is removed from the organisation is out of its circles and rooms', async () => {
    await marja.perform({ kind: 'remove-people', roomId: organisation, people: [idOf(tapio)], reason: '' });
    await nothingWaits(marja);
    await is(tapio, organisation, 'leave');
    for (const roomId of [circle, await called(marja, 'Koko alueelle')]) {
      expect((await stateAt(marja, roomId, 'm.room.member', idOf(tapio)))['membership']).toBe('leave');
    }
  });
});
