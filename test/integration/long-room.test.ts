import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openDevice, type EngineDevice } from '../support/engine-device';

const said = 260;

describe('a long room', () => {
  let eetu: EngineDevice;
  let aino: EngineDevice;
  let roomId = '';
  const ids: string[] = [];
  let middle = 0;

  const rows = () => aino.db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
  const wasSaid = new Set<string>();
  const here = async () => (await rows()).flatMap(({ id }) => (wasSaid.has(id) ? [id] : []));
  const gaps = async () => (await rows()).filter((row) => row.state === 'gap');

  beforeAll(async () => {
    [eetu, aino] = await Promise.all([openDevice('eetu.hallapuro'), openDevice('aino.kuurankukka')]);
    const made = await ask(eetu, 'POST', '/createRoom', { preset: 'private_chat', invite: [aino.session.userId] });
    roomId = String(made.body['room_id']);
    for (let number = 0; number < said; number += 1) {
      const path = `/rooms/${roomId}/send/m.room.message/${crypto.randomUUID()}`;
      const { body } = await ask(eetu, 'PUT', path, { msgtype: 'm.text', body: `viesti ${number}` });
      ids.push(String(body['event_id']));
      if (number === said / 2 - 1) middle = Date.now();
    }
    ids.forEach((id) => wasSaid.add(id));
    await ask(aino, 'POST', `/join/${roomId}`, {});
    await aino.until('the newest messages', here, (all) => all.includes(ids.at(-1) ?? ''));
  }, 120_000);
  afterAll(() => [eetu, aino].forEach((device) => device.close()));

  it('is gone to at an early message without all that was said since, and nothing of it is news', async () => {
    const wanted = ids[20] ?? '';
    expect(await here()).not.toContain(wanted);
    const before = await aino.db.rooms.get(roomId);
    expect(await aino.engine.findEvent(roomId, wanted)).toBe('here');
    const shown = await here();
    expect(shown).toContain(wanted);
    expect(shown.length).toBeLessThan(said / 2);
    expect(shown).toEqual(ids.filter((id) => shown.includes(id)));
    expect(await gaps()).toHaveLength(1);
    expect((await aino.db.rooms.get(roomId))?.unread).toBe(before?.unread);
  });

  it('knows the first message from a moment on', async () => {
    expect(await aino.engine.findMoment(roomId, middle)).toEqual({ kind: 'event', eventId: ids[said / 2] });
    expect(await aino.engine.findMoment(roomId, Date.now() + 60_000)).toEqual({ kind: 'nothing' });
  });

  it('says that there is no such message', async () => {
    expect(await aino.engine.findEvent(roomId, '$nothing')).toBe('unknown');
  });

  it('is whole and in order once what is missing has been fetched from both sides', async () => {
    const [gap] = await gaps();
    expect(await aino.engine.fillGap(gap?.id ?? '', 'before', 1)).toBe(true);
    const [left] = await gaps();
    expect(await aino.engine.fillGap(left?.id ?? '', 'after', 3)).toBe(true);
    expect(await gaps()).toEqual([]);
    expect(await aino.engine.loadEarlier(roomId, 3)).toBe(true);
    expect(await here()).toEqual(ids);
    expect((await aino.db.rooms.get(roomId))?.complete).toBe(true);
  });
});
