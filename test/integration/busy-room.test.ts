import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventTypes } from '../../src/domain/event-types';
import { accountOf, openDevice, type EngineDevice } from '../support/engine-device';
import { PlainClient } from '../support/plain-client';
import { aQuestion } from '../support/timeline-events';

/** More than a device fetches of a room in one go. */
const said = 430;

describe('a room in which much is talked', () => {
  let aino: EngineDevice;
  let tapio: PlainClient;

  beforeAll(async () => {
    aino = await openDevice('aino.kuurankukka');
    tapio = await PlainClient.signIn(inject('county').homeserver, accountOf('tapio.lumivirta'));
  });
  afterAll(() => aino.close());

  it('brings a device that comes to it later also the question that was asked before all of that, and waits', async () => {
    const creation_content = { type: 'fi.piiri.consultation' };
    const roomId = await tapio.createRoom({ creation_content, invite: [aino.session.userId] });
    const question = { ...aQuestion, due: Date.now() + 60_000 };
    const body = 'Kysymys: Rollaattorin jarrut';
    const id = await tapio.send(roomId, 'm.room.message', { msgtype: 'm.text', body, [eventTypes.question]: question });
    for (let number = 0; number < said; number += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => tapio.say(roomId, `Puhetta ${number + index}`)));
    }
    await aino.perform({ kind: 'join', roomId });
    const found = await aino.until('the question', () => aino.db.questions.get(id), Boolean);
    expect(found?.status).toBe('open');
  }, 120_000);
});
