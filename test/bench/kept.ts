import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { startSynapse, type Homeserver } from '../../scripts/homeserver/synapse.mjs';
import { paths } from '../../scripts/setup/paths.mjs';

/** Where measurements keep what they make. */
export const benchDir = join(paths.local, 'bench');

export interface KeptOptions<Data> {
  /** Of its folder and its file. */
  name: string;
  serverName: string;
  /** Parses what was kept; data of another layout is made anew. */
  schema: z.ZodType<Data>;
  make(homeserver: Homeserver): Promise<Data>;
  fresh: boolean;
}

/** A homeserver to measure against, with its data; made on first use and kept from run to run. */
export async function startKeptHomeserver<Data>({
  name,
  serverName,
  schema,
  make,
  fresh,
}: KeptOptions<Data>): Promise<{ homeserver: Homeserver; data: Data }> {
  const dataDir = join(benchDir, name);
  const file = join(benchDir, `${name}.json`);
  const kept = fresh ? null : readKept(file, schema);
  if (!kept) {
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
  // Not `forTests`: passwords are hashed as a real homeserver hashes them, for signing in is measured.
  const homeserver = await startSynapse({ dataDir, serverName });
  if (kept) return { homeserver, data: kept };
  const data = await make(homeserver);
  writeFileSync(file, JSON.stringify(data), { mode: 0o600 });
  return { homeserver, data };
}

function readKept<Data>(file: string, schema: z.ZodType<Data>): Data | null {
  if (!existsSync(file)) return null;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : null;
}
