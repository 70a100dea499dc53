import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { markUnread } from '../../src/renderer/data/marked-unread';
import { ask, openDevice, type EngineDevice } from '../support/engine-device';

const type = 'm.marked_unread';

describe('a room that is marked unread', () => {
  let aino: EngineDevice;
  const roomId = inject('county').rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
  const path = () => `/user/${aino.session.userId}/rooms/${roomId}/account_data/${type}`;
  const isMarked = async () => (await aino.db.rooms.get(roomId))?.markedUnread ?? false;

  beforeAll(async () => {
    aino = await openDevice('aino.kuurankukka');
  });
  afterAll(() => aino.close());

  it('is so on her other clients too, and no longer when she opens it', async () => {
    const told = () => aino.db.unreadMarks.get(roomId);
    for (const unread of [true, false]) {
      await markUnread(aino.db, roomId, unread);
      await aino.until('that it is told', told, (mark) => mark?.told === true);
      expect((await ask(aino, 'GET', path())).body).toEqual({ unread });
    }
  });

  it('is so here when another client has marked it', async () => {
    for (const unread of [true, false]) {
      await ask(aino, 'PUT', path(), { unread });
      await aino.until('that it is known', isMarked, (marked) => marked === unread);
    }
  });
});
