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

/** A person at a device of her own: the engine in its worker, and the cache as a screen reads it. */
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
  const worker = new Worker(new URL('../../src/engine/worker.ts', import.meta.url), { type: 'module' });
  const engine = wrap<EnginePort>(worker);
  const { homeserver } = inject('county');
  const signedIn = await engine.signIn({ homeserver, user, password: account.password, deviceName: 'Piiri test' });
  if (!signedIn.ok) throw new Error(`${user} could not sign in: ${signedIn.problem.kind}`);
  const session = signedIn.value;
  // Two devices of one person in one browser would share a cache: each test gives its people devices once.
  const db = new CacheDatabase(session.userId);
  await writeStatus(db, 'epoch', { epoch: session.cacheEpoch, userId: session.userId });
  await engine.start(session);
  const device: EngineDevice = {
    account,
    session,
    db,
    engine,
    until,
    perform: async (act) => {
      const txnId = crypto.randomUUID();
      const pending = { txnId, userId: session.userId, deviceId: session.deviceId, createdAt: Date.now(), act };
      await enqueue(db, pending);
      return txnId;
    },
    close: () => {
      worker.terminate();
      db.close();
    },
  };
  await until(
    'the room list',
    () => readStatus(db, 'roomList'),
    (list) => list?.complete === true,
  );
  if (recover) {
    const recovered = await engine.recover(account.recoveryKey);
    if (!recovered.ok) throw new Error(`${user} could not recover: ${recovered.problem}`);
  }
  return device;
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
