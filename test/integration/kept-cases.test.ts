import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventTypes } from '../../src/domain/event-types';
import { caseRoomRecipe } from '../../src/engine/sending/room-recipes';
import { ask, nothingWaits, openDevice, stateAt, type EngineDevice } from '../support/engine-device';

const day = 24 * 60 * 60_000;
const idOf = (device: EngineDevice) => device.session.userId;

let marja: EngineDevice;
let tapio: EngineDevice;
let organisation: string;

beforeAll(async () => {
  [marja, tapio] = await Promise.all([openDevice('marja.tuulenkari'), openDevice('tapio.lumivirta')]);
  organisation = (await marja.db.rooms.where('kind').equals('organisation').first())?.roomId ?? '';
  // Another file's test may have removed him from it.
  await ask(marja, 'POST', `/rooms/${organisation}/invite`, { user_id: idOf(tapio) });
  await ask(tapio, 'POST', `/rooms/${organisation}/join`, {});
  await tapio.until(
    'the organisation',
    () => tapio.db.rooms.get(organisation),
    (room) => room?.membership === 'join',
  );
});
afterAll(async () => {
  await ask(marja, 'PUT', `/rooms/${organisation}/state/${eventTypes.retention}/`, { v: 1 });
  [marja, tapio].forEach((device) => device.close());
});

it('a closed case leaves every device and its room once its time is over, and the homeserver has nobody in it', async () => {
  const recipe = caseRoomRecipe({
    ...{ name: 'Y-7K3QK · liikkuminen', circleId: '!piiri:pieni.example', serverName: 'pieni.example' },
    ...{ actId: crypto.randomUUID(), lead: idOf(marja) },
  });
  const roomId = String((await ask(marja, 'POST', '/createRoom', recipe)).body['room_id']);
  const membershipAt = (device: EngineDevice, wanted: string | undefined) =>
    device.until(
      `${device.account.user}: ${wanted ?? 'gone'}`,
      async () => (await device.db.rooms.get(roomId))?.membership,
      (membership) => membership === wanted,
    );
  await membershipAt(marja, 'join');
  await marja.perform({ kind: 'invite-to-case', roomId, people: [idOf(tapio)] });
  await membershipAt(tapio, 'invite');
  await tapio.perform({ kind: 'join', roomId });
  await membershipAt(tapio, 'join');
  await marja.perform({ kind: 'message', roomId, body: 'Asia on hoidettu.' });
  await tapio.until(
    'the words',
    () => tapio.db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray(),
    (rows) => rows.some(({ sender, state, threadId }) => sender === idOf(marja) && state === 'sent' && !threadId),
  );

  const closed = { reason: 'handled' as const, by: idOf(marja), at: Date.now() - 2 * day };
  const standing = await marja.db.states.get([roomId, eventTypes.case, '', '']);
  const edit = { type: eventTypes.case, stateKey: '' as const, content: { v: 1 as const, lead: idOf(marja), closed } };
  await marja.perform({ kind: 'state', roomId, edit, basis: standing?.eventId ?? null });
  await nothingWaits(marja);
  await membershipAt(marja, 'join');

  const kept = { type: eventTypes.retention, stateKey: '' as const, content: { v: 1 as const, caseDays: 1 } };
  await marja.perform({ kind: 'state', roomId: organisation, edit: kept, basis: null });
  for (const device of [marja, tapio]) await membershipAt(device, undefined);
  for (const { db } of [marja, tapio]) {
    const left = await db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).count();
    expect(left).toBe(0);
  }
  const joined = await ask(tapio, 'GET', '/joined_rooms');
  expect(joined.body['joined_rooms']).not.toContain(roomId);
  await expect(stateAt(marja, roomId, 'm.room.name')).resolves.not.toMatchObject({ name: recipe.name });
});
