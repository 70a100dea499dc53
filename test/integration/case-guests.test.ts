import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { personStateKey } from '../../src/domain/directory/directory';
import { eventTypes } from '../../src/domain/event-types';
import { caseRoomRecipe } from '../../src/engine/sending/room-recipes';
import { ask, nothingWaits, openDevice, reopenDevice, stateAt, type EngineDevice } from '../support/engine-device';

const idOf = (device: EngineDevice) => device.session.userId;

/** Marja leads a case; Tapio is asked into it for a time. */
describe('a guest of a case', () => {
  let marja: EngineDevice;
  let tapio: EngineDevice;
  let roomId: string;

  beforeAll(async () => {
    [marja, tapio] = await Promise.all([openDevice('marja.tuulenkari'), openDevice('tapio.lumivirta')]);
    const recipe = caseRoomRecipe({
      ...{ name: 'Y-7K3QH · liikkuminen', circleId: '!piiri:pieni.example', serverName: 'pieni.example' },
      ...{ actId: crypto.randomUUID(), lead: idOf(marja) },
    });
    roomId = String((await ask(marja, 'POST', '/createRoom', recipe)).body['room_id']);
    await membershipAt(marja, 'join');
  });
  afterAll(() => [marja, tapio].forEach((device) => device.close()));

  async function membershipAt(device: EngineDevice, wanted: string): Promise<void> {
    await device.until(
      `${device.account.user}: ${wanted}`,
      async () => (await device.db.rooms.get(roomId))?.membership,
      (membership) => membership === wanted,
    );
  }

  async function comesUntil(until: number): Promise<void> {
    await limits(until);
    await marja.perform({ kind: 'invite-to-case', roomId, people: [idOf(tapio)] });
    await membershipAt(tapio, 'invite');
    await tapio.perform({ kind: 'join', roomId });
    await membershipAt(tapio, 'join');
  }

  async function limits(until: number): Promise<void> {
    const place = { type: eventTypes.caseGuest, stateKey: personStateKey(idOf(tapio)) };
    const standing = await marja.db.states.get([roomId, place.type, place.stateKey, '']);
    const edit = { ...place, content: { v: 1 as const, until } };
    await marja.perform({ kind: 'state', roomId, edit, basis: standing?.eventId ?? null });
    await nothingWaits(marja);
  }

  const membershipOnServer = async () => (await stateAt(marja, roomId, 'm.room.member', idOf(tapio)))['membership'];

  it('is removed by the lead’s client when the time has come, though her own is not there', async () => {
    await comesUntil(Date.now() + 3_600_000);
    tapio.close();
    await limits(Date.now() + 1_500);
    await marja.until(
      'the removal',
      () => marja.db.members.get([roomId, idOf(tapio)]),
      (member) => member?.membership === 'leave',
    );
    expect(await stateAt(marja, roomId, 'm.room.member', idOf(tapio))).toMatchObject({
      membership: 'leave',
      reason: 'piiri:stay-ended',
    });
    tapio = await reopenDevice(tapio);
    await membershipAt(tapio, 'leave');
  });

  it('leaves by herself when she comes back after the time, though nobody else is there', async () => {
    await comesUntil(Date.now() + 3_600_000);
    tapio.close();
    marja.close();
    const content = { v: 1, until: Date.now() - 1_000 };
    const key = encodeURIComponent(personStateKey(idOf(tapio)));
    await ask(marja, 'PUT', `/rooms/${roomId}/state/${eventTypes.caseGuest}/${key}`, content);
    expect(await membershipOnServer()).toBe('join');
    tapio = await reopenDevice(tapio);
    await membershipAt(tapio, 'leave');
    expect(await membershipOnServer()).toBe('leave');
    expect(await stateAt(marja, roomId, 'm.room.member', idOf(tapio))).not.toHaveProperty('reason');
    marja = await reopenDevice(marja);
    await marja.until(
      'what was written without her',
      () => marja.db.states.get([roomId, eventTypes.caseGuest, personStateKey(idOf(tapio)), '']),
      (row) => row !== undefined && (open(row.c) as { until?: number }).until === content.until,
    );
  });

  it('stays when the lead has given her more time, or takes the end away', async () => {
    await comesUntil(Date.now() + 3_600_000);
    const place = { type: eventTypes.caseGuest, stateKey: personStateKey(idOf(tapio)) };
    const standing = await marja.until(
      'the limit',
      () => marja.db.states.get([roomId, place.type, place.stateKey, '']),
      (row) => row !== undefined,
    );
    const edit = { ...place, content: { v: 1 as const } };
    await marja.perform({ kind: 'state', roomId, edit, basis: standing?.eventId ?? null });
    await nothingWaits(marja);
    await tapio.perform({ kind: 'message', roomId, body: 'Olen yhä mukana.' });
    await nothingWaits(tapio);
    expect(await membershipOnServer()).toBe('join');
  });
});
