import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginConnection, noteConnection, noteSignedOut, noteSynchronised } from '../../../src/cache/connection-status';
import { CacheDatabase } from '../../../src/cache/database';
import { readStatus } from '../../../src/cache/status';

let db: CacheDatabase;
const state = async () => (await readStatus(db, 'connection'))?.state;

beforeEach(async () => {
  db = new CacheDatabase('@aino:piiri.invalid');
  await db.open();
});
afterEach(() => db.delete());

describe('what is said of the connection', () => {
  it('stays offline when a response that was on its way is still stored, and tells until when all was taken in', async () => {
    await noteConnection(db, 'offline');
    const before = Date.now();
    await noteSynchronised(db);
    const stored = await readStatus(db, 'connection');
    expect(stored?.state).toBe('offline');
    expect(stored?.lastSyncAt).toBeGreaterThanOrEqual(before);
    await noteConnection(db, 'online');
    expect(await readStatus(db, 'connection')).toEqual({ state: 'online', lastSyncAt: stored?.lastSyncAt });
  });

  it('is online once a first response is stored', async () => {
    await beginConnection(db, 'connecting');
    await noteSynchronised(db);
    expect(await state()).toBe('online');
  });

  it('is written once for responses in quick succession', async () => {
    await noteSynchronised(db);
    const first = await readStatus(db, 'connection');
    const written: unknown[] = [];
    db.status.hook('updating', (changes) => void written.push(changes));
    await noteSynchronised(db);
    await noteSynchronised(db);
    expect(written).toEqual([]);
    expect(await readStatus(db, 'connection')).toEqual(first);
    await noteConnection(db, 'offline');
    expect(await state()).toBe('offline');
    expect(written).toHaveLength(1);
  });

  it('stays signed out, whatever the homeserver answers later, until a session begins anew', async () => {
    await noteSignedOut(db);
    await noteConnection(db, 'offline');
    await noteConnection(db, 'online');
    await noteSynchronised(db);
    expect(await state()).toBe('signed-out');
    await beginConnection(db, 'connecting');
    expect(await state()).toBe('connecting');
  });
});
