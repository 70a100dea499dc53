import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { accountOf, ask, openDevice, nothingWaits, type EngineDevice } from '../support/engine-device';
import { openSecondDevice, untilStatus, type SecondDevice } from '../support/second-device';

const { user, userId } = inject('unused');
let aino: EngineDevice;
let other: SecondDevice;
let roomId: string;

beforeAll(async () => {
  await new CacheDatabase(accountOf('aino.kuurankukka').userId).delete();
  [aino, other] = await Promise.all([openDevice('aino.kuurankukka'), openSecondDevice(user)]);
  await other.reset();
  const encryption = { type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } };
  const room = { preset: 'trusted_private_chat', invite: [userId], initial_state: [encryption] };
  roomId = String((await ask(aino, 'POST', '/createRoom', room)).body['room_id']);
  await other.client.joinRoom(roomId);
  await aino.until(
    'both in the room',
    () => aino.db.members.get([roomId, userId]),
    (member) => member?.membership === 'join',
  );
});
afterAll(async () => {
  aino.close();
  await other.leave();
});

it('somebody’s new identity is told of until it is accepted, and keeps nobody from writing', async () => {
  await aino.perform({ kind: 'message', roomId, body: 'Ensimmäinen' });
  await nothingWaits(aino);
  await aino.engine.showRoom(roomId);

  await other.reset();
  await untilStatus(aino, 'people', (value) => value?.trust[userId] === 'changed');
  const txnId = await aino.perform({ kind: 'message', roomId, body: 'Toinen' });
  await nothingWaits(aino);
  expect(await aino.db.outbox.get(txnId)).toBeUndefined();

  await aino.engine.acceptIdentity(userId);
  await untilStatus(aino, 'people', (value) => value?.trust[userId] === undefined);
});
