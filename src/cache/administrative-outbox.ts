import { Dexie } from 'dexie';
import { localEventId } from '../domain/act';
import type { AdministrativeAct } from '../domain/circle/circle-acts';
import type { StateEdit } from '../domain/state-edit';
import type { CacheDatabase } from './database';
import { addRow, isOnItsWay, type PendingAct } from './outbox-row';
import type { OutboxRow } from './rows';
import { open, seal } from './sealing';
import { showEdit, stateTables, takeBackEdit } from './states';

/** How long a journal may hold an act that is done: far longer than a start, at which it is settled. */
const doneActsKeptMs = 90 * 24 * 60 * 60 * 1000;

/** The tables that an act on circles, rooms and people changes. */
export function administrativeTables(db: CacheDatabase) {
  return [db.outbox, db.doneActs, ...stateTables(db)];
}

/** Puts an act on circles, rooms or people in the outbox; an edit of state shows at once. */
export async function enqueueAdministrative(
  db: CacheDatabase,
  pending: PendingAct & { act: AdministrativeAct },
): Promise<void> {
  await db.transaction('rw', administrativeTables(db), async () => {
    if (await db.outbox.get(pending.txnId)) return;
    if (await db.doneActs.get(pending.txnId)) return;
    await addRow(db, pending);
    if (pending.act.kind === 'state') await showEdit(db, pending.act, pending);
  });
}

/**
 * Takes such an act out of the outbox, and remembers that it is done, so that the journal does not do it again.
 * @param eventId what an edit of state has become, null where it was removed or was no such edit
 */
export async function retireAdministrative(db: CacheDatabase, txnId: string, eventId: string | null): Promise<void> {
  await db.transaction('rw', administrativeTables(db), async () => {
    const row = await db.outbox.get(txnId);
    const act = row && open(row.c).act;
    if (row && act?.kind === 'state') await turnBasis(db, row, eventId ?? act.basis);
    await db.outbox.delete(txnId);
    await db.doneActs
      .where('ts')
      .below(Date.now() - doneActsKeptMs)
      .delete();
    await db.doneActs.put({ txnId, ts: Date.now() });
    await takeBackEdit(db, txnId);
  });
}

/** Under which an edit keeps, while it is being sent, that its own copy has come back. */
const cameBackStep = 'came-back';

/**
 * Takes an edit out of the outbox whose own copy has come back. One that is still being sent stays until its sender has
 * done what follows from it, so that the end of the application in between does not leave that undone. Call inside a
 * transaction over the outbox's tables.
 */
export async function editCameBack(db: CacheDatabase, row: OutboxRow, eventId: string): Promise<void> {
  if (!isOnItsWay(row.state)) return retireAdministrative(db, row.txnId, eventId);
  const details = open(row.c);
  const done = { ...details.done, [cameBackStep]: eventId };
  await db.outbox.update(row.txnId, { c: seal({ ...details, done }) });
}

/** Whether the own copy of an edit that is still in the outbox has come back. */
export function hasComeBack(row: OutboxRow): boolean {
  return cameBackStep in open(row.c).done;
}

/** Turns the edits that were made upon one that leaves the outbox to what it has become, or to what it stood upon. */
async function turnBasis(db: CacheDatabase, { txnId, lane }: OutboxRow, basis: string | null): Promise<void> {
  for (const { row } of await editsInOutbox(db, lane)) {
    const details = open(row.c);
    if (details.act.kind !== 'state' || details.act.basis !== localEventId(txnId)) continue;
    await db.outbox.update(row.txnId, { c: seal({ ...details, act: { ...details.act, basis } }) });
  }
}

/** The edits of a room's state that are on their way. */
export async function editsInOutbox(db: CacheDatabase, roomId: string): Promise<{ row: OutboxRow; edit: StateEdit }[]> {
  const rows = await db.outbox.where('[lane+seq]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray();
  return rows.flatMap((row) => {
    const { act } = open(row.c);
    return act.kind === 'state' ? [{ row, edit: act.edit }] : [];
  });
}

/** Takes back an edit of state that another was before, and keeps it for its maker to see. */
export async function giveUpEdit(
  db: CacheDatabase,
  txnId: string,
  { by, ts }: { by: string; ts: number },
): Promise<void> {
  await db.transaction('rw', administrativeTables(db), async () => {
    const row = await db.outbox.get(txnId);
    const act = row && open(row.c).act;
    if (act?.kind === 'state') {
      await db.lostEdits.put({ id: txnId, roomId: act.roomId, ts, by, c: seal(act.edit) });
    }
    // What was made upon it is as lost: it keeps a basis that nothing will be.
    await retireAdministrative(db, txnId, localEventId(txnId));
  });
}
