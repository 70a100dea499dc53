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
 * A county whose homeserver was ended when it had been seeded. Others are stood up from it in a moment, each on a copy
 * of its data; to seed one takes half a minute.
 */
export class CountyAtRest {
  private constructor(
    private readonly folder: string,
    private readonly isOfThisPart: boolean,
  ) {}

  /** The one that was seeded for the whole run; where a part runs alone, one for this part. */
  static async ofRun(county: County): Promise<CountyAtRest> {
    const ofRun = process.env[variable];
    if (ofRun) return new CountyAtRest(ofRun, false);
    const folder = await mkdtemp(join(tmpdir(), 'piiri-county-at-rest-'));
    await seedAtRest(county, folder);
    return new CountyAtRest(folder, true);
  }

  async stand(): Promise<StandingCounty> {
    const dataDir = await newDataDir();
    const { homeserver: former, demo } = filesIn(this.folder);
    const { port, process: runner, log } = homeserverFiles(former);
    await cp(former, dataDir, { recursive: true, filter: (file) => ![port, runner, log].includes(file) });
    const seeded = demoSchema.parse(JSON.parse(await readFile(demo, 'utf8')));
    return standOn(dataDir, ({ baseUrl }) => ({ ...seeded, homeserver: baseUrl }));
  }

  /** No more are stood up from it by this part. */
  async leave(): Promise<void> {
    if (this.isOfThisPart) await rm(this.folder, { recursive: true, force: true });
  }
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
