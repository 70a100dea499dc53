import type { Act } from '../domain/act';
import type { MoveQuestionAct } from '../domain/consultation/move-question';
import type { CacheDatabase } from './database';
import { letGo } from './held-acts';
import type { OutboxDetails, OutboxRow, OutboxState } from './rows';
import { seal } from './sealing';

/** What a person has done, be it one act or several at one stroke. */
export interface PerformedAct extends Omit<PendingAct, 'act'> {
  act: Act | MoveQuestionAct;
}

/** A person's act on its way to the homeserver. */
export interface PendingAct {
  txnId: string;
  userId: string;
  deviceId: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  act: Act;
  /** Until then its maker can take it back; see held-acts.ts. */
  notBefore?: number | undefined;
}

/** Whether it is not known yet what becomes of an act: the homeserver has neither taken nor refused it. */
export function isOnItsWay(state: OutboxState): boolean {
  return state === 'queued' || state === 'sending';
}

/**
 * What has been neither sent nor given up, in the order of making. The whole outbox is read at once: the database gives
 * the rows of several states one by one, and with every step of an act all that waits for acts looks here again.
 */
export async function waitingRows(db: CacheDatabase): Promise<OutboxRow[]> {
  const rows = await db.outbox.orderBy('seq').toArray();
  return rows.filter(({ state }) => isOnItsWay(state));
}

/**
 * Adds the outbox row, and lets go what its lane still holds back: whoever acts anew has not taken it back.
 * @returns its place in the order of making
 */
export async function addRow(
  db: CacheDatabase,
  pending: PendingAct,
  more: Pick<OutboxDetails, 'answersOpen'> = {},
): Promise<number> {
  const { txnId, act, createdAt, deviceId, notBefore } = pending;
  await letGo(db, act.roomId);
  const last = await db.outbox.orderBy('seq').last();
  const seq = (last?.seq ?? 0) + 1;
  const c = seal<OutboxDetails>({ act, deviceId, failure: null, done: {}, ...more });
  await db.outbox.add({
    txnId,
    lane: act.roomId,
    seq,
    createdAt,
    state: 'queued',
    attempts: 0,
    ...(notBefore && { notBefore }),
    c,
  });
  return seq;
}
