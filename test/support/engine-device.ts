import { liveQuery } from 'dexie';
import { wrap, type Remote } from 'comlink';
import { inject } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { enqueue } from '../../src/cache/outbox';
import { open } from '../../src/cache/sealing';
import { readStatus, writeStatus } from '../../src/cache/status';
import type { PerformedAct } from '../../src/cache/outbox-row';
import type { EnginePort } from '../../src/engine/port';
import type { StoredSession } from '../../src/preload/contract';
import type { DemoAccount } from '../../scripts/demo/model';
import { engineWorker } from './engine-worker';

/**
 * A person at a device of her own: the engine in its worker, and the cache as a screen reads it. One browser holds one
 * cache a person, so a test opens one device for each.
 */
export interface EngineDevice {
  account: DemoAccount;
  session: StoredSession;
  db: CacheDatabase;
  engine: Remote<EnginePort>;
  perform(act: PerformedAct['act'], txnId?: string): Promise<string>;
  /** Resolves with the first value of a cache query that is as wanted; rejects after 30 seconds. */
  until<Value>(what: string, query: () => Promise<Value>, wanted: (value: Value) => boolean): Promise<Value>;
  close(): void;
}

export function accountOf(user: string): DemoAccount {
  const accounts = [...inject('county').accounts, inject('unused')];
  const account = accounts.find((candidate) => candidate.user === user);
  if (!account) throw new Error(`the county has no ${user}`);
  return account;
}

/** Signs in on a new device, and with `recover` restores what was written before. */
export async function openDevice(user: string, { recover = true } = {}): Promise<EngineDevice> {
  const account = accountOf(user);
  const { homeserver } = inject('county');
  const engine = startWorker();
  const signedIn = await engine.port.signIn({ homeserver, user, password: account.password, deviceName: 'Piiri test' });
  if (!signedIn.ok) throw new Error(`${user} could not sign in: ${signedIn.problem.kind}`);
  const session = signedIn.value;
  const device = await startDevice(account, session, engine);
  await until(
    'the room list',
    () => readStatus(device.db, 'roomList'),
    (list) => list?.complete === true,
  );
  if (recover) {
    const recovered = await device.engine.recover(account.recoveryKey);
    if (!recovered.ok) throw new Error(`${user} could not recover: ${recovered.problem}`);
  }
  return device;
}

/**
 * Starts a device again as after a restart of the application: the same session, and the cache as it was left.
 * @param worker the engine's, or one that stands in for it
 */
export function reopenDevice({ account, session }: EngineDevice, worker = engineWorker()): Promise<EngineDevice> {
  return startDevice(account, session, startWorker(worker));
}

interface EngineWorker {
  worker: Worker;
  port: Remote<EnginePort>;
}

function startWorker(worker = engineWorker()): EngineWorker {
  return { worker, port: wrap<EnginePort>(worker) };
}

async function startDevice(
  account: DemoAccount,
  session: StoredSession,
  { worker, port }: EngineWorker,
): Promise<EngineDevice> {
  const db = new CacheDatabase(session.userId);
  await writeStatus(db, 'epoch', { epoch: session.cacheEpoch, userId: session.userId });
  await port.start(session);
  return {
    account,
    session,
    db,
    engine: port,
    until,
    perform: async (act, txnId = crypto.randomUUID()) => {
      const { userId, deviceId } = session;
      await enqueue(db, { txnId, userId, deviceId, createdAt: Date.now(), act });
      return txnId;
    },
    close: () => {
      worker.terminate();
      db.close();
    },
  };
}

const patienceMs = 30_000;

/** @param signal for whoever has stopped waiting; what is waited for is not read any more then */
export function until<Value>(
  what: string,
  query: () => Promise<Value>,
  wanted: (value: Value) => boolean,
  signal?: AbortSignal,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let last: Value | undefined;
    const end = (result: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      // It may be told at once, before there is a subscription to end.
      queueMicrotask(() => subscription.unsubscribe());
      result();
    };
    const stop = () => end(() => reject(new Error(`${what}: nobody waits for it any more`)));
    const timer = setTimeout(
      () => end(() => reject(new Error(`${what}: did not come; last seen ${JSON.stringify(last)}`))),
      patienceMs,
    );
    signal?.addEventListener('abort', stop);
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        last = value;
        if (wanted(value)) end(() => resolve(value));
      },
      error: (error) => end(() => reject(error)),
    });
  });
}

/** Resolves when nothing of a device's waits to be sent; what was refused does not wait. */
export async function nothingWaits({ db, session }: EngineDevice, signal?: AbortSignal): Promise<void> {
  await until(
    'an empty outbox',
    // What an earlier test's device of the same person has left in this browser is not waited for.
    () => db.outbox.filter((row) => open(row.c).deviceId === session.deviceId).toArray(),
    (rows) => rows.every((row) => row.state === 'failed'),
    signal,
  );
}

/** A request with a device's own session and nothing of Piiri: what any other client could do. */
export async function ask(
  { session }: EngineDevice,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${session.homeserver}/_matrix/client/v3${path}`, {
    method,
    headers: { authorization: `Bearer ${session.accessToken}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** The content of a state event as the homeserver has it. */
export async function stateAt(device: EngineDevice, roomId: string, type: string, key = '') {
  return (await ask(device, 'GET', `/rooms/${roomId}/state/${type}/${encodeURIComponent(key)}`)).body;
}
