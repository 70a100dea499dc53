import { afterEach, describe, expect, inject, it } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import type { MessageRow } from '../../src/cache/rows';
import { open, seal } from '../../src/cache/sealing';
import { accountOf, openDevice, type EngineDevice } from '../support/engine-device';

const devices: EngineDevice[] = [];
afterEach(() => devices.splice(0).forEach((device) => device.close()));

describe('a message that could not be read', () => {
  it('is tried again when the person asks: in vain without the key, and read with it', async () => {
    const user = 'aino.kuurankukka';
    // What an earlier file of the run has left: one browser holds one cache a person.
    await new CacheDatabase(accountOf(user).userId).delete();
    const device = await openDevice(user, { recover: false });
    devices.push(device);
    const { db, engine } = device;
    const roomId = inject('county').rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
    const messages = () =>
      db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
    const isLocked = (row: MessageRow) =>
      row.state === 'undecryptable' && row.ts <= inject('seededBy') && row.threadId === '';
    const rows = await device.until('a message that cannot be read', messages, (all) => all.some(isLocked));
    const locked = rows.find(isLocked);
    if (!locked) throw new Error('it is gone again');

    expect(await engine.readAgain(locked.id)).toBe('not-yet');
    expect(open((await db.messages.get(locked.id))?.c ?? locked.c)).toMatchObject({ kind: 'undecryptable' });

    expect(await engine.recover(accountOf(user).recoveryKey)).toMatchObject({ ok: true });
    const isRead = (row: typeof locked | undefined) => row?.state === 'sent';
    const read = await device.until('it is read', () => db.messages.get(locked.id), isRead);
    expect(await engine.readAgain(locked.id)).toBe('read');

    // As a run would have left it that ended before the key came.
    const reason = 'MEGOLM_UNKNOWN_INBOUND_SESSION_ID';
    await db.messages.update(locked.id, { state: 'undecryptable', c: seal({ kind: 'undecryptable', reason }) });
    expect(await engine.readAgain(locked.id)).toBe('read');
    const again = await db.messages.get(locked.id);
    expect(again?.state).toBe('sent');
    expect(again && open(again.c)).toEqual(read && open(read.c));
  });
});
