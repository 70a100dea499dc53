import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { eventTypes } from '../../src/domain/event-types';
import { caseRoomRecipe } from '../../src/engine/sending/room-recipes';
import { ask, nothingWaits, openDevice, reopenDevice, stateAt, type EngineDevice } from '../support/engine-device';

const idOf = (device: EngineDevice) => device.session.userId;

/** Marja asks for a physiotherapist: Tapio, Saga and Aino are asked at once. */
describe('a profession that is asked into a case', () => {
  let marja: EngineDevice;
  let asked: EngineDevice[];
  let roomId: string;

  beforeAll(async () => {
    marja = await openDevice('marja.tuulenkari');
    asked = await Promise.all(['tapio.lumivirta', 'saga.dimvik', 'aino.kuurankukka'].map((user) => openDevice(user)));
    const recipe = caseRoomRecipe({
      ...{ name: 'Y-7K3QJ · liikkuminen', circleId: '!piiri:pieni.example', serverName: 'pieni.example' },
      ...{ actId: crypto.randomUUID(), lead: idOf(marja) },
    });
    roomId = String((await ask(marja, 'POST', '/createRoom', recipe)).body['room_id']);
    await marja.until(
      'the case',
      () => marja.db.rooms.get(roomId),
      (room) => room?.membership === 'join',
    );
  });
  afterAll(() => [marja, ...asked].forEach((device) => device.close()));

  const membershipOf = async (device: EngineDevice) =>
    (await stateAt(marja, roomId, 'm.room.member', idOf(device)))['membership'];

  it('is told to the invited, and the first who comes is in: the invitations of the others are withdrawn', async () => {
    const people = asked.map(idOf);
    const content = { v: 1 as const, profession: 'physiotherapist' as const, people };
    await marja.perform({
      ...{ kind: 'state', roomId, basis: null },
      edit: { type: eventTypes.caseCall, stateKey: crypto.randomUUID(), content },
    });
    await marja.perform({ kind: 'invite-to-case', roomId, people, called: 'physiotherapist' });
    await nothingWaits(marja);
    for (const device of asked) {
      await device.until(
        'the invitation that says so',
        () => device.db.rooms.get(roomId),
        (room) => room?.membership === 'invite' && open(room.c).calledAs === 'physiotherapist',
      );
    }
    // Nobody's device is there to withdraw them when Saga comes.
    marja.close();
    const [tapio, saga, aino] = asked;
    if (!tapio || !saga || !aino) throw new Error('nobody was asked');
    await saga.perform({ kind: 'join', roomId });
    await nothingWaits(saga);
    expect(await membershipOf(tapio)).toBe('invite');
    marja = await reopenDevice(marja);
    for (const device of [tapio, aino]) {
      await device.until(
        'the withdrawal',
        () => device.db.rooms.get(roomId),
        (room) => room?.membership === 'leave' && open(room.c).refusal?.reason === 'piiri:call-filled',
      );
    }
    await nothingWaits(marja);
    expect(await membershipOf(saga)).toBe('join');
  });
});
