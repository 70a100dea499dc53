import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import type { Act } from '../../src/domain/act';
import { accountOf, nothingWaits, openDevice, type EngineDevice } from '../support/engine-device';
import { PlainClient } from '../support/plain-client';

describe('a room that another client has made without encryption', () => {
  let aino: EngineDevice;
  let tapio: PlainClient;

  beforeAll(async () => {
    aino = await openDevice('aino.kuurankukka');
    tapio = await PlainClient.signIn(inject('county').homeserver, accountOf('tapio.lumivirta'));
  });
  afterAll(() => aino.close());

  const joined = async (type?: string) => {
    const roomId = await tapio.createRoom({
      ...(type !== undefined && { creation_content: { type } }),
      invite: [aino.session.userId],
    });
    await aino.perform({ kind: 'join', roomId });
    const isIn = await aino.until(
      'the room',
      () => aino.db.rooms.get(roomId),
      (room) => room?.membership === 'join',
    );
    expect(isIn?.encrypted).toBe(false);
    return roomId;
  };
  const said = async (roomId: string) => (await tapio.events(roomId)).filter(({ type }) => type === 'm.room.message');

  it('of a kind in which clients are spoken of, is told nothing, and its writer is told why', async () => {
    for (const type of ['fi.piiri.consultation', 'fi.piiri.inbox', 'fi.piiri.case']) {
      const roomId = await joined(type);
      const act: Act = { kind: 'message', roomId, body: 'Kuka ehtii käymään?' };
      const txnId = await aino.perform(act);
      const row = await aino.until(
        'the refused message',
        () => aino.db.outbox.get(txnId),
        (found) => found?.state === 'failed',
      );
      expect(row && open(row.c).failure).toBe('not-encrypted');
      expect(await said(roomId)).toEqual([]);
    }
  });

  it('of no kind of Piiri’s, is talked in', async () => {
    const roomId = await joined();
    await aino.perform({ kind: 'message', roomId, body: 'Kahvi on keitetty.' });
    await nothingWaits(aino);
    expect(await said(roomId)).toHaveLength(1);
  });
});
