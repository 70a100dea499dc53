import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { nothingWaits, openDevice, reopenDevice, type EngineDevice } from '../support/engine-device';

const said = 35;

describe('a device that was away', () => {
  let eetu: EngineDevice;
  let aino: EngineDevice;
  const roomId = inject('county').rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';

  const messagesOf = (device: EngineDevice) =>
    device.db.messages
      .where('[roomId+threadId+sort]')
      .between([roomId, '', -Infinity], [roomId, '', Infinity])
      .toArray();

  beforeAll(async () => {
    [eetu, aino] = await Promise.all([openDevice('eetu.hallapuro'), openDevice('aino.kuurankukka')]);
  });
  afterAll(() => [eetu, aino].forEach((device) => device.close()));

  it('gets everything that was said meanwhile, in order and without a gap', async () => {
    const label = crypto.randomUUID().slice(0, 8);
    eetu.close();
    for (let number = 0; number < said; number += 1) {
      await aino.perform({ kind: 'message', roomId, body: `${label} viesti ${number}` });
    }
    await nothingWaits(aino);
    eetu = await reopenDevice(eetu);
    const rows = await eetu.until(
      'everything that was said',
      () => messagesOf(eetu),
      (all) =>
        !all.some((row) => row.state === 'gap') &&
        all.filter((row) => JSON.stringify(open(row.c)).includes(label)).length === said,
    );
    const texts = rows.flatMap((row) => {
      const content = open(row.c);
      return content.kind === 'text' && content.body.startsWith(label) ? [content.body] : [];
    });
    expect(texts).toEqual(Array.from({ length: said }, (_, number) => `${label} viesti ${number}`));
  });

  it('sends what was left in the outbox when it is started again', async () => {
    const body = `jäi lähtemättä ${crypto.randomUUID()}`;
    eetu.close();
    await eetu.db.open();
    await eetu.perform({ kind: 'message', roomId, body });
    eetu.close();
    eetu = await reopenDevice(eetu);
    const received = await aino.until(
      'the message at the other device',
      () => messagesOf(aino),
      (rows) => rows.some((row) => JSON.stringify(open(row.c)).includes(body)),
    );
    expect(received.filter((row) => JSON.stringify(open(row.c)).includes(body))).toHaveLength(1);
    await nothingWaits(eetu);
  });
});
