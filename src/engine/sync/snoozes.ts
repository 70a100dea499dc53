import { liveQuery } from 'dexie';
import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { SnoozeRow } from '../../cache/rows';
import { eventTypes } from '../../domain/event-types';
import { mergedSnoozes, mostSnoozes, snoozeContent, type SnoozeContent, type Snoozes } from '../../domain/snooze';
import { pauseOrNetwork, type Connectivity } from '../session/connectivity';
import { requestProblem } from '../session/problems';

declare module 'matrix-js-sdk/lib/@types/event.js' {
  interface AccountDataEvents {
    'fi.piiri.snooze': SnoozeContent;
  }
}

const accountData = z.object({
  global: z.array(z.object({ type: z.string(), content: z.unknown() })).default([]),
});

/** What a person has put out of her queue on any device, where a response tells it (MSC3959, account data). */
export function saidSnoozes(extensions: Record<string, unknown>): Snoozes | null {
  const parsed = accountData.safeParse(extensions['account_data']);
  const said = parsed.data?.global.filter(({ type }) => type === eventTypes.snooze).at(-1);
  return snoozeContent.safeParse(said?.content).data?.items ?? null;
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

const pauseBeforeTellingAgainMs = 30_000;

/** Keeps the account in step with what this person puts out of her queue here, as soon as it can be told. */
export function tellSnoozes(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const untold = () => db.snoozes.filter((row) => !row.told).toArray();
  const ended = new AbortController();
  let isTelling = false;
  const tellAll = async (): Promise<void> => {
    // What is said meanwhile is seen when this is told.
    if (isTelling || !connectivity.isOnline || ended.signal.aborted) return;
    isTelling = true;
    const isDone = await tell(client, db).catch(() => false);
    isTelling = false;
    if (ended.signal.aborted || (await untold()).length === 0) return;
    if (!isDone) await pauseOrNetwork(pauseBeforeTellingAgainMs, ended.signal);
    await tellAll();
  };
  const subscription = liveQuery(untold).subscribe((rows) => {
    if (rows.length > 0) tellAll().catch(() => undefined);
  });
  const stopListening = connectivity.onChange((online) => {
    if (online) tellAll().catch(() => undefined);
  });
  return () => {
    ended.abort();
    subscription.unsubscribe();
    stopListening();
  };
}

/** @returns false when it is worth telling again later */
async function tell(client: MatrixClient, db: CacheDatabase): Promise<boolean> {
  const rows = await db.snoozes.toArray();
  if (rows.every(({ told }) => told)) return true;
  try {
    const stands = snoozeContent.safeParse(await client.getAccountDataFromServer(eventTypes.snooze));
    const items = mergedSnoozes(stands.data?.items ?? {}, snoozesOf(rows));
    await client.setAccountDataRaw(eventTypes.snooze, { v: 1, items });
  } catch (error) {
    if (requestProblem(error).kind !== 'refused') return false;
  }
  const at = new Map(rows.map((row) => [row.id, row.at]));
  await db.snoozes.filter((row) => at.get(row.id) === row.at).modify({ told: true });
  return true;
}
