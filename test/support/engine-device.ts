import { liveQuery } from 'dexie';
import { wrap, type Remote } from 'comlink';
import { inject } from 'vitest';
import { CacheDatabase } from '../../src/cache/database';
import { enqueue } from '../../src/cache/outbox';
import { readStatus, writeStatus } from '../../src/cache/status';
import type { Act } from '../../src/domain/act';
import type { EnginePort } from '../../src/engine/port';
import type { StoredSession } from '../../src/preload/contract';
import type { DemoAccount } from '../../scripts/demo/model';

/**
 * A person at a device of her own: the engine in its worker, and the cache as a screen reads it. One browser holds one
 * cache a person, so a test opens one device for each.
 */
export interface EngineDevice {
  account: DemoAccount;
  session: StoredSession;
  db: CacheDatabase;
  engine: Remote<EnginePort>;
  perform(act: Act): Promise<string>;
  /** Resolves with the first value of a cache query that is as wanted; rejects after 30 seconds. */
  until<Value>(what: string, query: () => Promise<Value>, wanted: (value: Value) => boolean): Promise<Value>;
  close(): void;
}

export function accountOf(user: string): DemoAccount {
  const account = inject('county').accounts.find((candidate) => candidate.user === user);
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

/** Starts a device again as after a restart of the application: the same session, and the cache as it was left. */
export function reopenDevice({ account, session }: EngineDevice): Promise<EngineDevice> {
  return startDevice(account, session, startWorker());
}

interface EngineWorker {
  worker: Worker;
  port: Remote<EnginePort>;
}

function startWorker(): EngineWorker {
  const worker = new Worker(new URL('../../src/engine/worker.ts', import.meta.url), { type: 'module' });
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
    perform: async (act) => {
      const txnId = crypto.randomUUID();
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

export function until<Value>(
  what: string,
  query: () => Promise<Value>,
  wanted: (value: Value) => boolean,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let last: Value | undefined;
    const timer = setTimeout(() => {
      subscription.unsubscribe();
      reject(new Error(`${what}: did not come; last seen ${JSON.stringify(last)}`));
    }, patienceMs);
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        last = value;
        if (!wanted(value)) return;
        clearTimeout(timer);
        queueMicrotask(() => subscription.unsubscribe());
        resolve(value);
      },
      error: reject,
    });
  });
}
