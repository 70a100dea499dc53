import { wrap } from 'comlink';
import { describe, expect, inject, it } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { open } from '../../src/cache/sealing';
import { readStatus } from '../../src/cache/status';
import type { EnginePort } from '../../src/engine/port';
import { accountOf, until } from '../support/engine-device';
import { engineWorker } from '../support/engine-worker';

const user = 'aino.kuurankukka';

describe('a device that has just signed in', () => {
  it('shows its rooms as soon as the engine is started, and nothing before; what is encrypted is read in time', async () => {
    const account = accountOf(user);
    const { homeserver, rooms } = inject('county');
    const roomId = rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
    const worker = engineWorker();
    const engine = wrap<EnginePort>(worker);
    const signedIn = await engine.signIn({ homeserver, user, password: account.password, deviceName: 'Piiri test' });
    if (!signedIn.ok) throw new Error(`could not sign in: ${signedIn.problem.kind}`);
    const db = new CacheDatabase(signedIn.value.userId);
    // What an earlier file of the run has left: one browser holds one cache a person.
    await db.delete();
    await db.open();
    const messages = () =>
      db.messages.where('[roomId+sort]').between([roomId, -Infinity], [roomId, Infinity]).toArray();
    const unreadable = async () => (await messages()).filter((row) => row.state === 'undecryptable');
    // What other tests have said since may have been written by devices that ended before their keys were backed up.
    const unreadableOfSeeding = async () => (await unreadable()).filter((row) => row.ts <= inject('seededBy'));

    expect(await db.rooms.count()).toBe(0);
    await engine.start(signedIn.value);
    expect(await db.rooms.get(roomId)).toMatchObject({ kind: 'consultation', membership: 'join', encrypted: true });
    const locked = await until('what cannot be read yet', unreadable, (rows) => rows.length > 0);
    for (const row of locked) expect(JSON.stringify(open(row.c))).toContain('BACKUP');
    await until(
      'the room list',
      () => readStatus(db, 'roomList'),
      (list) => list?.complete === true,
    );
    expect(await engine.recover(account.recoveryKey)).toMatchObject({ ok: true });
    await until('everything readable', unreadableOfSeeding, (rows) => rows.length === 0);
    worker.terminate();
    db.close();
    await db.delete();
  });
});
