import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demo as demoSchema, type County } from '../../scripts/demo/model';
import { seedCounty } from '../../scripts/demo/seed';
import { homeserverFiles } from '../../scripts/homeserver/configuration.mjs';
import { startSynapse } from '../../scripts/homeserver/synapse.mjs';
import { newDataDir, serverName, standOn, type StandingCounty } from './county';

/** Folder of the county that `npm test` has seeded for all its parts. */
const variable = 'PIIRI_TEST_COUNTY';

/**
 * Stands up homeservers that have a county from their start, each on a copy of what was seeded once: for the whole run
 * by `npm test`, else here. To seed a county takes half a minute, and a copy a moment.
 */
export async function standCopies(county: County, copies: number): Promise<StandingCounty[]> {
  const ofRun = process.env[variable];
  if (ofRun) return standFrom(ofRun, copies);
  const folder = await mkdtemp(join(tmpdir(), 'piiri-county-at-rest-'));
  try {
    await seedAtRest(county, folder);
    return await standFrom(folder, copies);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function standFrom(folder: string, copies: number): Promise<StandingCounty[]> {
  return Promise.all(Array.from({ length: copies }, () => standCopy(folder)));
}

async function standCopy(folder: string): Promise<StandingCounty> {
  const dataDir = await newDataDir();
  const { homeserver: former, demo } = filesIn(folder);
  const { port, process: runner, log } = homeserverFiles(former);
  await cp(former, dataDir, { recursive: true, filter: (file) => ![port, runner, log].includes(file) });
  const seeded = demoSchema.parse(JSON.parse(await readFile(demo, 'utf8')));
  return standOn(dataDir, ({ baseUrl }) => ({ ...seeded, homeserver: baseUrl }));
}

/** Seeds a county into a folder, and ends its homeserver. */
export async function seedAtRest(county: County, folder: string): Promise<void> {
  const { homeserver: dataDir, demo } = filesIn(folder);
  const { baseUrl, registerUser, stop } = await startSynapse({ dataDir, serverName, forTests: true });
  try {
    const seeded = await seedCounty({ homeserver: baseUrl, serverName, registerUser, county });
    await writeFile(demo, JSON.stringify(seeded), { mode: 0o600 });
  } finally {
    await stop();
  }
}

function filesIn(folder: string) {
  return { homeserver: join(folder, 'homeserver'), demo: join(folder, 'demo.json') };
}
