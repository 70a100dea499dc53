import { Dexie } from 'dexie';
import { Method } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { retire } from '../../cache/outbox';
import type { OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { localEventId, type ActOf } from '../../domain/act';
import { eventTypes } from '../../domain/event-types';
import { timelineTables } from '../projection/apply';
import { redact } from '../projection/redaction';
import { requestProblem } from '../session/problems';
import type { Means } from './means';

/**
 * Takes an event away (Matrix spec, redactions), and the edits of a message with it: the homeserver would keep their
 * texts. Then the cache's rows, as the homeserver's own redaction will, so that nothing comes back for a moment.
 */
export async function redactEvent(means: Means, row: OutboxRow, { roomId, target }: ActOf<'redact'>): Promise<void> {
  for (const edit of await sentEdits(means.db, roomId, target)) {
    // Taken away already, or another's whose message a lead deletes: the message itself decides.
    await request(means, roomId, edit, `${row.txnId}.${edit}`, `${row.txnId}.edit`).catch(ignoreRefusal);
  }
  await request(means, roomId, target, row.txnId, row.txnId);
  const { db } = means;
  await db.transaction('rw', timelineTables(db), async () => {
    await redact(db, roomId, target);
    await retire(db, row.txnId, null);
  });
}

function ignoreRefusal(error: unknown): void {
  if (requestProblem(error).kind !== 'refused') throw error;
}

/** Not by the SDK's own way, which would keep a copy of the event among what it takes for unsent. */
async function request(
  { client }: Means,
  roomId: string,
  eventId: string,
  requestId: string,
  actId: string,
): Promise<void> {
  const path = ['rooms', roomId, 'redact', eventId, requestId].map((part) => `/${encodeURIComponent(part)}`).join('');
  await client.http.authedRequest(Method.Put, path, undefined, { [eventTypes.act]: actId });
}

async function sentEdits(db: CacheDatabase, roomId: string, target: string): Promise<string[]> {
  const rows = await updatesAt(db, target);
  return rows.flatMap((row) => (row.roomId === roomId && isSentEdit(row) ? [row.id] : []));
}

function isSentEdit(row: Awaited<ReturnType<typeof updatesAt>>[number]): boolean {
  return row.state === 'sent' && open(row.c).type === 'edit';
}

function updatesAt(db: CacheDatabase, target: string) {
  return db.updates.where('[target+sort]').between([target, Dexie.minKey], [target, Dexie.maxKey]).toArray();
}

/**
 * What was taken away before it was ever tried is not sent at all; what else was done to it goes with it.
 * @returns whether the act is gone
 */
export async function withdrawUnsent(db: CacheDatabase, { txnId, lane, attempts }: OutboxRow): Promise<boolean> {
  if (attempts > 0) return false;
  const localId = localEventId(txnId);
  return db.transaction('rw', timelineTables(db), async () => {
    const waiting = await db.outbox.where('[lane+seq]').between([lane, Dexie.minKey], [lane, Dexie.maxKey]).toArray();
    const isAbout = ({ c }: OutboxRow) => {
      const { act } = open(c);
      return 'target' in act && act.target === localId;
    };
    const concerned = waiting.filter(isAbout);
    if (!concerned.some(({ c }) => open(c).act.kind === 'redact')) return false;
    for (const row of concerned) await retire(db, row.txnId, null);
    await retire(db, txnId, null);
    return true;
  });
}
