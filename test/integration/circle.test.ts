import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { standing } from '../../src/cache/states';
import { eventTypes } from '../../src/domain/event-types';
import { nothingWaits, openDevice, type EngineDevice } from '../support/engine-device';

describe('a circle', () => {
  let marja: EngineDevice;
  let saga: EngineDevice;
  const county = inject('county');
  const organisation = county.rooms.find((room) => room.kind === 'organisation')?.roomId ?? '';
  const name = 'Muistitiimi';

  beforeAll(async () => {
    [marja, saga] = await Promise.all([openDevice('marja.tuulenkari'), openDevice('saga.dimvik')]);
  });
  afterAll(() => [marja, saga].forEach((device) => device.close()));

  const circleAt = (device: EngineDevice) => () =>
    device.db.rooms.filter((room) => room.kind === 'circle' && open(room.c).name === name).first();

  it('is made with its rooms by an organisation’s lead, and others are asked in', async () => {
    await marja.perform({
      kind: 'create-circle',
      roomId: organisation,
      name,
      circle: { v: 1, kind: 'network', purpose: 'Muistisairaiden tukena' },
      access: 'ask',
      people: [],
      rooms: [
        { kind: 'consultation', name: 'Kysy muistitiimiltä', topic: '' },
        { kind: 'inbox', name: 'Yhteydenotot', topic: '' },
      ],
    });
    const circle = await marja.until('the circle at its lead', circleAt(marja), (room) => room?.children.length === 2);
    expect(circle?.parents).toEqual([organisation]);
    expect(open(circle?.c ?? expect.fail())).toMatchObject({ access: 'ask', powers: { [marja.session.userId]: 100 } });
    await nothingWaits(marja);
  });

  it('lets in one who asks, with its rooms, once its lead agrees', async () => {
    const circleId = (await circleAt(marja)())?.roomId ?? '';
    await saga.engine.refreshJoinable();
    expect(open((await saga.db.rooms.get(circleId))?.c ?? expect.fail()).access).toBe('ask');
    await saga.perform({ kind: 'knock', roomId: circleId, reason: 'Teen muistityötä' });
    await marja.until(
      'Saga asking',
      () => marja.db.members.get([circleId, saga.session.userId]),
      (member) => member?.membership === 'knock',
    );
    await marja.perform({ kind: 'add-people', roomId: circleId, people: [saga.session.userId] });
    await saga.until(
      'the circle and its rooms at Saga',
      () => saga.db.rooms.where('parents').equals(circleId).toArray(),
      (rooms) => rooms.filter((room) => room.membership === 'join').length === 2,
    );
    expect((await saga.db.rooms.get(circleId))?.membership).toBe('join');
    await nothingWaits(marja);
    await nothingWaits(saga);
  });

  it('keeps one state of two edits made at once, and tells whose was lost', async () => {
    const circleId = (await circleAt(marja)())?.roomId ?? '';
    await marja.perform({ kind: 'set-roles', roomId: circleId, roles: { [saga.session.userId]: 'lead' } });
    await saga.until(
      'the lead at Saga',
      () => saga.db.rooms.get(circleId),
      (room) => room !== undefined && open(room.c).powers[saga.session.userId] === 100,
    );
    const place = { roomId: circleId, type: eventTypes.circle, stateKey: '' } as const;
    const before = await marja.until(
      'the circle’s state',
      () => standing(marja.db, place),
      (state) => state !== null,
    );
    const edit = (purpose: string) => ({
      kind: 'state' as const,
      roomId: circleId,
      edit: { type: place.type, stateKey: '' as const, content: { v: 1 as const, kind: 'team' as const, purpose } },
      basis: before?.basis ?? null,
    });
    await Promise.all([marja.perform(edit('Marjan')), saga.perform(edit('Sagan'))]);
    const lost = await Promise.any(
      [marja, saga].map(async (device) => {
        const rows = await device.until(
          'an edit that was lost',
          () => device.db.lostEdits.where({ roomId: circleId }).toArray(),
          ({ length }) => length > 0,
        );
        return { device, rows };
      }),
    );
    const kept = lost.device === marja ? saga : marja;
    const wanted = lost.device === marja ? 'Sagan' : 'Marjan';
    for (const device of [marja, saga]) {
      await device.until(
        'one state',
        () => standing(device.db, place),
        (state) => state?.content.purpose === wanted,
      );
      await nothingWaits(device);
    }
    expect(lost.rows[0]?.by).toBe(kept.session.userId);
    expect(await kept.db.lostEdits.where({ roomId: circleId }).count()).toBe(0);
  });
});
