import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { accountOf, nothingWaits, openDevice, type EngineDevice } from '../support/engine-device';
import { PlainClient } from '../support/plain-client';

describe('a room that another client has replaced by a new one', () => {
  let aino: EngineDevice;
  let tapio: PlainClient;

  beforeAll(async () => {
    aino = await openDevice('aino.kuurankukka');
    tapio = await PlainClient.signIn(inject('county').homeserver, accountOf('tapio.lumivirta'));
  });
  afterAll(() => aino.close());

  const roomIs = (roomId: string, wanted: 'join' | 'closed') =>
    aino.until(
      wanted,
      () => aino.db.rooms.get(roomId),
      (room) => room?.membership === 'join' && (wanted === 'join' || open(room.c).archived),
    );

  it('is closed, and leads to the new one, which one may join as the former', async () => {
    const former = await tapio.createRoom({ preset: 'public_chat', invite: [aino.session.userId] });
    await aino.perform({ kind: 'join', roomId: former });
    await roomIs(former, 'join');
    const answer = await tapio.call('POST', `/rooms/${encodeURIComponent(former)}/upgrade`, { new_version: '10' });
    const { replacement_room: successor } = answer as { replacement_room: string };
    const row = await roomIs(former, 'closed');
    expect(row && open(row.c).successor).toBe(successor);
    await aino.perform({ kind: 'join', roomId: successor });
    await nothingWaits(aino);
    const next = await roomIs(successor, 'join');
    expect(next && open(next.c)).toMatchObject({ archived: false, successor: undefined });
  });

  it('is closed where it says of no new one that can be gone to', async () => {
    const former = await tapio.createRoom({ preset: 'public_chat', invite: [aino.session.userId] });
    await aino.perform({ kind: 'join', roomId: former });
    await roomIs(former, 'join');
    await tapio.setState(former, 'm.room.tombstone', '', { body: 'Loppui', replacement_room: 5 });
    const row = await roomIs(former, 'closed');
    expect(row && open(row.c).successor).toBe('');
  });
});
