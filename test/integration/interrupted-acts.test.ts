import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { tryAgain } from '../../src/cache/outbox';
import { open } from '../../src/cache/sealing';
import { standing } from '../../src/cache/states';
import type { Act } from '../../src/domain/act';
import { eventTypes, roomTypes } from '../../src/domain/event-types';
import { personStateKey } from '../../src/domain/directory/directory';
import { ask, nothingWaits, openDevice, reopenDevice, stateAt, type EngineDevice } from '../support/engine-device';
import { Gate, type GatedRequest, type Verdict } from '../support/gate';

/** Acts of several steps, with the application ended in the middle of each of them. */
describe('an act of several steps', () => {
  let marja: EngineDevice;
  let gate: Gate;
  const county = inject('county');
  const roomOf = (kind: string) => county.rooms.find((room) => room.kind === kind)?.roomId ?? '';
  const organisation = roomOf('organisation');
  const tapio = '@tapio.lumivirta:pieni.example';
  const saga = '@saga.dimvik:pieni.example';

  beforeAll(async () => {
    gate = new Gate();
    const first = await openDevice('marja.tuulenkari');
    first.close();
    marja = await reopenDevice(first, gate.worker());
  });
  afterAll(() => {
    marja.close();
    gate.close();
  });

  /** Performs an act on a device whose every answer is lost once, ending the application each time. */
  async function interruptedEverywhere(act: Act): Promise<number> {
    const seen = new Set<string>();
    const nameOf = ({ method, path, body }: GatedRequest) =>
      `${method} ${path} ${path === '/createRoom' ? String((JSON.parse(body) as { name: string }).name) : ''}`;
    gate.judge = (request) => {
      if (seen.has(nameOf(request))) return 'pass';
      seen.add(nameOf(request));
      return 'lose';
    };
    await marja.perform(act);
    let interruptions = 0;
    for (;;) {
      const lost = gate.untilLost().then(() => true);
      const waiting = new AbortController();
      const done = nothingWaits(marja, waiting.signal).then(() => false);
      if (!(await Promise.race([lost, done]))) break;
      done.catch(() => undefined);
      waiting.abort();
      interruptions += 1;
      marja.close();
      marja = await reopenDevice(marja, gate.worker());
    }
    gate.judge = () => 'pass';
    return interruptions;
  }

  async function joinedRoomsCalled(name: string): Promise<string[]> {
    const { joined_rooms: joined } = (await ask(marja, 'GET', '/joined_rooms')).body as { joined_rooms: string[] };
    const names = await Promise.all(joined.map(async (id) => (await stateAt(marja, id, 'm.room.name'))['name']));
    return joined.filter((_, index) => names[index] === name);
  }

  async function childrenOf(spaceId: string): Promise<string[]> {
    const state = (await ask(marja, 'GET', `/rooms/${spaceId}/state`)).body as unknown as {
      type: string;
      state_key: string;
      content: { via?: string[] };
    }[];
    return state.flatMap((event) => (event.type === 'm.space.child' && event.content.via ? [event.state_key] : []));
  }

  async function invitationsOf(roomId: string, userId: string): Promise<number> {
    const { chunk } = (await ask(marja, 'GET', `/rooms/${roomId}/messages?dir=b&limit=100`)).body as {
      chunk: { type: string; state_key?: string; content: { membership?: string } }[];
    };
    return chunk.filter((event) => event.state_key === userId && event.content.membership === 'invite').length;
  }

  it('makes one circle and one of each room and invites once, wherever the application was ended', async () => {
    const interruptions = await interruptedEverywhere({
      kind: 'create-circle',
      roomId: organisation,
      name: 'Keskeytetty',
      circle: { v: 1, kind: 'team', purpose: '' },
      access: 'ask',
      people: [tapio],
      rooms: [{ kind: 'consultation', name: 'Keskeytetty huone', topic: '' }],
    });
    // Two rooms, their places, two invitations.
    expect(interruptions).toBeGreaterThanOrEqual(6);
    const [circle, ...others] = await joinedRoomsCalled('Keskeytetty');
    const [room, ...otherRooms] = await joinedRoomsCalled('Keskeytetty huone');
    expect([others, otherRooms]).toEqual([[], []]);
    expect(await childrenOf(circle ?? '')).toEqual([room]);
    expect(await childrenOf(organisation)).toContain(circle);
    expect(await invitationsOf(circle ?? '', tapio)).toBe(1);
    expect(await invitationsOf(room ?? '', tapio)).toBe(1);
    await nothingWaits(marja);
  });

  it('invites people once, wherever the application was ended', async () => {
    const [circle = ''] = await joinedRoomsCalled('Keskeytetty');
    const [room = ''] = await joinedRoomsCalled('Keskeytetty huone');
    expect(await interruptedEverywhere({ kind: 'add-people', roomId: circle, people: [saga, tapio] })).toBe(2);
    expect(await Promise.all([circle, room].map((id) => invitationsOf(id, saga)))).toEqual([1, 1]);
    expect(await Promise.all([circle, room].map((id) => invitationsOf(id, tapio)))).toEqual([1, 1]);
  });

  it('leaves nothing behind where it is refused midway, says why, and makes all anew when tried again', async () => {
    gate.judge = ({ path }) => (path.includes('/m.space.child/') && !path.includes(organisation) ? 'refuse' : 'pass');
    const before = await childrenOf(organisation);
    const txnId = await marja.perform({
      kind: 'create-circle',
      roomId: organisation,
      name: 'Evätty',
      circle: { v: 1, kind: 'team', purpose: '' },
      access: 'invited',
      people: [],
      rooms: [{ kind: 'inbox', name: 'Evätty huone', topic: '' }],
    });
    const parked = await marja.until(
      'the refusal',
      () => marja.db.outbox.get(txnId),
      (row) => row?.state === 'failed',
    );
    expect(parked && open(parked.c)).toMatchObject({ failure: 'forbidden', done: {} });
    expect(await joinedRoomsCalled('Evätty')).toEqual([]);
    expect(await joinedRoomsCalled('Evätty huone')).toEqual([]);
    expect(await childrenOf(organisation)).toEqual(before);
    gate.judge = () => 'pass';
    await tryAgain(marja.db, txnId);
    await nothingWaits(marja);
    const [circle = '', ...others] = await joinedRoomsCalled('Evätty');
    expect(others).toEqual([]);
    expect(await childrenOf(circle)).toEqual(await joinedRoomsCalled('Evätty huone'));
  });

  it('keeps what two leads change of roles at once', async () => {
    const [circle = ''] = await joinedRoomsCalled('Evätty');
    // Between this device's reading and its writing, another client of the lead's gives a role.
    let isFirst = true;
    gate.judge = async ({ path }): Promise<Verdict> => {
      if (isFirst && path.includes('/m.room.power_levels') && path.includes(circle)) {
        isFirst = false;
        const levels = (await stateAt(marja, circle, 'm.room.power_levels')) as { users: Record<string, number> };
        const users = { ...levels.users, [saga]: 50 };
        await ask(marja, 'PUT', `/rooms/${circle}/state/m.room.power_levels/`, { ...levels, users });
      }
      return 'pass';
    };
    await marja.perform({ kind: 'set-roles', roomId: circle, roles: { [tapio]: 'guest' } });
    await nothingWaits(marja);
    gate.judge = () => 'pass';
    const { users } = (await stateAt(marja, circle, 'm.room.power_levels')) as { users: Record<string, number> };
    expect(users).toMatchObject({ [saga]: 50, [tapio]: -1, [marja.session.userId]: 100 });
  });

  it('closes a group chat for writing also where the application was ended when its state alone had come back', async () => {
    const lead = marja.session.userId;
    const { body } = await ask(marja, 'POST', '/createRoom', {
      preset: 'private_chat',
      // As Piiri makes its own rooms.
      room_version: '11',
      creation_content: { type: roomTypes.case },
      initial_state: [{ type: eventTypes.case, state_key: '', content: { v: 1, lead } }],
    });
    const roomId = String(body['room_id']);
    const place = { roomId, type: eventTypes.case, stateKey: '' as const };
    const now = await marja.until('the group chat', () => standing(marja.db, place), Boolean);
    gate.judge = ({ path }) => (path.includes('/m.room.power_levels') ? new Promise<Verdict>(() => {}) : 'pass');
    const closed = { reason: 'handled' as const, by: lead, at: 1_700_000_000_000 };
    const edit = { type: eventTypes.case, stateKey: '' as const, content: { v: 1 as const, lead, closed } };
    await marja.perform({ kind: 'state', roomId, edit, basis: now?.basis ?? null });
    const stored = () => marja.db.states.get([roomId, eventTypes.case, '', '']);
    await marja.until('its own copy', stored, (row) => row !== undefined && row.eventId !== now?.basis);
    marja.close();
    gate.judge = () => 'pass';
    marja = await reopenDevice(marja, gate.worker());
    await nothingWaits(marja);
    expect(await stateAt(marja, roomId, 'm.room.power_levels')).toMatchObject({ events_default: 100, invite: 100 });
    expect((await standing(marja.db, place))?.basis).toMatch(/^\$/);
  });

  it('writes many entries of the directory, however it was interrupted', async () => {
    const directory = roomOf('directory');
    const people = Array.from({ length: 70 }, (_, index) => ({
      userId: `@tuotu.${index}:pieni.example`,
      content: {
        ...{ v: 1 as const, name: `Tuotu ${index}`, profession: 'nurse' as const, unit: '' },
        ...{ languages: [], skills: [], workingDays: ['mon' as const], substitutes: [] },
      },
    }));
    let written = 0;
    gate.judge = ({ path }) => {
      if (!path.includes(eventTypes.person)) return 'pass';
      written += 1;
      return written === 50 ? 'lose' : 'pass';
    };
    const lost = gate.untilLost();
    await marja.perform({ kind: 'import-people', roomId: directory, people });
    await lost;
    marja.close();
    marja = await reopenDevice(marja, gate.worker());
    await nothingWaits(marja);
    expect(written).toBeLessThanOrEqual(90);
    await marja.until(
      'everybody in the directory',
      () => marja.db.people.toArray(),
      (rows) => rows.filter(({ userId }) => userId.startsWith('@tuotu.')).length === 70,
    );
    const last = await stateAt(marja, directory, eventTypes.person, personStateKey('@tuotu.69:pieni.example'));
    expect(last).toMatchObject({ name: 'Tuotu 69' });
  }, 120_000);
});
