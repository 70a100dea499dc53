import type { CacheDatabase } from './database';
import { readStatus, writeStatus } from './status';
import type { StatusRows } from './status-rows';

type ConnectionState = StatusRows['connection']['state'];

/**
 * How exactly it is kept up to when everything has been taken in, in ms. Whoever shows the connection reads it again
 * with each word on it, and a busy morning brings several responses a second.
 */
const exactToMs = 5_000;

/** A connection begins anew, whatever became of the one before it. */
export function beginConnection(db: CacheDatabase, state: 'connecting' | 'offline'): Promise<void> {
  return change(db, () => state);
}

/** Writes whether the homeserver answers. Where it has ended the session, that stays said. */
export function noteConnection(db: CacheDatabase, state: 'connecting' | 'online' | 'offline'): Promise<void> {
  return change(db, (before) => (before === 'signed-out' ? before : state));
}

/**
 * Writes that everything up to now has been taken in. A response may have been on its way when the network went: it
 * does not say that the homeserver still answers. Joins the transaction that it is called in.
 */
export function noteSynchronised(db: CacheDatabase): Promise<void> {
  const online = (before: ConnectionState) => (before === 'offline' || before === 'signed-out' ? before : 'online');
  return change(db, online, Date.now());
}

/** The homeserver has ended the session. */
export function noteSignedOut(db: CacheDatabase): Promise<void> {
  return change(db, () => 'signed-out');
}

/** @param at when everything up to then had been taken in, in ms; as before where it is not given */
function change(db: CacheDatabase, next: (before: ConnectionState) => ConnectionState, at?: number): Promise<void> {
  return db.transaction('rw', db.status, async () => {
    const before = await readStatus(db, 'connection');
    const state = next(before?.state ?? 'connecting');
    const lastSyncAt = at ?? before?.lastSyncAt ?? 0;
    const isKnown = before?.state === state && Math.abs(lastSyncAt - before.lastSyncAt) < exactToMs;
    if (!isKnown) await writeStatus(db, 'connection', { state, lastSyncAt });
  });
}
