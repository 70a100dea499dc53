import type { Act } from '../domain/act';
import type { CacheDatabase } from './database';
import type { OutboxDetails } from './rows';
import { seal } from './sealing';

/** A person's act on its way to the homeserver. */
export interface PendingAct {
  txnId: string;
  userId: string;
  deviceId: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  act: Act;
}

/** Adds the outbox row; gives its place in the order of making. */
export async function addRow(db: CacheDatabase, { txnId, act, createdAt, deviceId }: PendingAct): Promise<number> {
  const last = await db.outbox.orderBy('seq').last();
  const seq = (last?.seq ?? 0) + 1;
  const c = seal<OutboxDetails>({ act, deviceId, failure: null, done: {} });
  await db.outbox.add({ txnId, lane: act.roomId, seq, createdAt, state: 'queued', attempts: 0, c });
  return seq;
}
