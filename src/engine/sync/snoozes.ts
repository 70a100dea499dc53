import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import type { SnoozeRow } from '../../cache/rows';
import { eventTypes } from '../../domain/event-types';
import {
  mergedSnoozes,
  mostSnoozes,
  snoozeContent,
  type SnoozeContent,
  type Snoozes,
} from '../../domain/consultation/snooze';
import type { Connectivity } from '../session/connectivity';
import { saidInAccount } from './account-data';
import { isTold, keepTelling, notTold } from './telling';

declare module 'matrix-js-sdk/lib/@types/event.js' {
  interface AccountDataEvents {
    'fi.piiri.snooze': SnoozeContent;
  }
}

/** What a person has put out of her queue on any device, where a response tells it (MSC3959, account data). */
export function saidSnoozes(extensions: Record<string, unknown>): Snoozes | null {
  return snoozeContent.safeParse(saidInAccount(extensions, eventTypes.snooze)).data?.items ?? null;
}

/**
 * Takes in what the account says. Of what this device said itself the later holds; where the account lacks it, because
 * another device wrote at the same moment, it is told again. Call inside a transaction over `snoozes`.
 */
export async function storeSnoozes(db: CacheDatabase, said: Snoozes | null): Promise<void> {
  if (!said) return;
  const rows = await db.snoozes.toArray();
  const own = snoozesOf(rows);
  const isFull = Object.keys(said).length >= mostSnoozes;
  const merged = Object.entries(mergedSnoozes(own, said)).map(([id, snooze]): SnoozeRow => {
    const known = said[id];
    // What a full list has left out is left out.
    const told = known ? known.at >= snooze.at : isFull;
    return { id, ...snooze, told };
  });
  const kept = new Set(merged.map(({ id }) => id));
  await db.snoozes.bulkDelete(rows.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  await db.snoozes.bulkPut(merged);
}

function snoozesOf(rows: readonly SnoozeRow[]): Snoozes {
  return Object.fromEntries(rows.map(({ id, until, at }) => [id, { until, at }]));
}

/** Keeps the account in step with what this person puts out of her queue here, as soon as it can be told. */
export function tellSnoozes(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const untold = async () => (await notTold(db.snoozes.toArray())).length > 0;
  return keepTelling(connectivity, untold, () => tell(client, db));
}

/** @returns false when it is worth telling again later */
async function tell(client: MatrixClient, db: CacheDatabase): Promise<boolean> {
  const rows = await db.snoozes.toArray();
  if (rows.every(({ told }) => told)) return true;
  if (!(await isTold(write(client, snoozesOf(rows))))) return false;
  const at = new Map(rows.map((row) => [row.id, row.at]));
  await db.snoozes.filter((row) => at.get(row.id) === row.at).modify({ told: true });
  return true;
}

async function write(client: MatrixClient, own: Snoozes): Promise<void> {
  const stands = snoozeContent.safeParse(await client.getAccountDataFromServer(eventTypes.snooze));
  const items = mergedSnoozes(stands.data?.items ?? {}, own);
  await client.setAccountDataRaw(eventTypes.snooze, { v: 1, items });
}
