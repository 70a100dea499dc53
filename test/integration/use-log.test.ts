import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { logRoomName, logText, type LogEntry } from '../../src/domain/case/use-log';
import { ask, nothingWaits, openDevice, stateAt, type EngineDevice } from '../support/engine-device';

/** Saga works with clients; Marja leads the organisation. */
describe('the log of use', () => {
  let saga: EngineDevice;
  let marja: EngineDevice;
  let organisation: string;
  let log: string;
  const used: LogEntry[] = [
    { v: 1, act: 'open', roomId: '!case:pieni.example', at: 1_772_445_600_000 },
    { v: 1, act: 'search', roomId: '!inbox:pieni.example', contactId: '$contact', at: 1_772_445_601_000 },
    { v: 1, act: 'export', roomId: '!case:pieni.example', as: 'pdf', at: 1_772_445_602_000 },
  ];

  beforeAll(async () => {
    [saga, marja] = await Promise.all([openDevice('saga.dimvik'), openDevice('marja.tuulenkari')]);
    organisation = (await saga.db.rooms.where({ kind: 'organisation', membership: 'join' }).first())?.roomId ?? '';
    for (const entry of used) {
      const name = logRoomName('Saga Dimvik', 'fi');
      await saga.perform({ kind: 'log-use', roomId: organisation, name, entry, body: logText(entry, 'fi') });
    }
    await nothingWaits(saga);
    const own = await saga.until(
      'the log',
      () =>
        saga.db.rooms
          .where('membership')
          .equals('join')
          .filter(({ kind }) => kind === 'log')
          .toArray(),
      (rooms) => rooms.length === 1,
    );
    log = own[0]?.roomId ?? '';
  });
  afterAll(() => [saga, marja].forEach((device) => device.close()));

  async function readAt(device: EngineDevice): Promise<string[]> {
    const rows = await device.db.messages.where('roomId').equals(log).sortBy('sort');
    return rows.flatMap(({ c }) => {
      const content = open(c);
      return content.kind === 'text' ? [content.body] : [];
    });
  }

  it('is read by who leads the organisation, in the order of use, without her accepting anything', async () => {
    await marja.until(
      'the log',
      async () => (await marja.db.rooms.get(log))?.membership,
      (membership) => membership === 'join',
    );
    await marja.engine.showRoom(log);
    const wanted = used.map((entry) => logText(entry, 'fi'));
    const read = await marja.until(
      'the entries',
      () => readAt(marja),
      (bodies) => bodies.length === wanted.length,
    );
    expect(read).toEqual(wanted);
  });

  it('is encrypted, and takes nothing in the clear', async () => {
    const { body } = await ask(saga, 'GET', `/rooms/${log}/messages?dir=b&limit=50`);
    const stored = JSON.stringify(body);
    expect(stored).toContain('m.room.encrypted');
    expect(stored).not.toContain('fi.piiri.log.entry');
    expect(stored).not.toContain('!case:pieni.example');
    const plain = await ask(saga, 'PUT', `/rooms/${log}/send/m.room.message/x`, { msgtype: 'm.text', body: 'x' });
    expect(plain.status).toBe(403);
  });

  it('cannot be changed by whom it is of: no redaction, no power, no state, whatever she sends', async () => {
    const { body } = await ask(saga, 'GET', `/rooms/${log}/messages?dir=b&limit=50`);
    const { chunk } = body as { chunk: { event_id: string; type: string }[] };
    const entry = chunk.find(({ type }) => type === 'm.room.encrypted')?.event_id ?? '';
    expect(entry).not.toBe('');
    const redaction = await ask(saga, 'PUT', `/rooms/${log}/redact/${encodeURIComponent(entry)}/y`, {});
    expect(redaction.status).toBe(403);
    const powers = (await stateAt(saga, log, 'm.room.power_levels')) as { users: Record<string, number> };
    expect(powers.users).toEqual({ [marja.session.userId]: 50 });
    const taking = { ...powers, users: { ...powers.users, [saga.session.userId]: 100 } };
    expect((await ask(saga, 'PUT', `/rooms/${log}/state/m.room.power_levels/`, taking)).status).toBe(403);
    const visibility = { history_visibility: 'world_readable' };
    expect((await ask(saga, 'PUT', `/rooms/${log}/state/m.room.history_visibility/`, visibility)).status).toBe(403);
    const kick = { user_id: marja.session.userId };
    expect((await ask(saga, 'POST', `/rooms/${log}/kick`, kick)).status).toBe(403);
  });

  it('cannot be changed by who reads it either', async () => {
    const { body } = await ask(marja, 'GET', `/rooms/${log}/messages?dir=b&limit=50`);
    const { chunk } = body as { chunk: { event_id: string; type: string }[] };
    const entry = chunk.find(({ type }) => type === 'm.room.encrypted')?.event_id ?? '';
    expect((await ask(marja, 'PUT', `/rooms/${log}/redact/${encodeURIComponent(entry)}/z`, {})).status).toBe(403);
  });

  it('is one room for all that a person does, and goes on in it', async () => {
    const entry: LogEntry = { v: 1, act: 'open', roomId: '!other:pieni.example', at: 1_772_445_603_000 };
    await saga.perform({
      kind: 'log-use',
      roomId: organisation,
      name: 'Käyttöloki',
      entry,
      body: logText(entry, 'fi'),
    });
    await nothingWaits(saga);
    await marja.until(
      'the later entry',
      () => readAt(marja),
      (bodies) => bodies.includes(logText(entry, 'fi')),
    );
    expect(await saga.db.rooms.where('kind').equals('log').count()).toBe(1);
  });
});
