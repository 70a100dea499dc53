import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { z } from 'zod';
import { registerAccount } from '../../scripts/homeserver/accounts.mjs';
import { demo } from '../../scripts/demo/model';
import { smallCounty } from '../../scripts/demo/small-county';
import { clientWordsVariable, expectNoClientOn } from './client-words';
import type { StandingCounty } from './county';
import { standCopies } from './county-at-rest';
import { PlainClient } from './plain-client';

const variable = 'PIIRI_TEST_COUNTIES';

const countyOfRunSchema = demo.extend({
  /** With which more accounts can be made. */
  sharedSecretPath: z.string(),
  /** Access token of an administrator of the homeserver, whom none of its people knows. */
  administrator: z.string(),
});
export type CountyOfRun = z.infer<typeof countyOfRunSchema>;

/** Stands up a county for each worker of an end-to-end run: stories that go on at once do not meet. */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'piiri-run-'));
  const standing = await standCopies(smallCounty, workers);
  const file = join(folder, 'counties.json');
  await writeFile(file, JSON.stringify(await Promise.all(standing.map(ofRun))), { mode: 0o600 });
  process.env[variable] = file;
  const clientWords = join(folder, 'client-words.jsonl');
  await writeFile(clientWords, '', { mode: 0o600 });
  process.env[clientWordsVariable] = clientWords;
  return async () => {
    try {
      for (const { dataDir } of standing) await expectNoClientOn(dataDir, smallCounty.name);
    } finally {
      await Promise.all(standing.map((county) => county.close()));
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function ofRun({ demo: county, homeserver }: StandingCounty): Promise<CountyOfRun> {
  const { baseUrl, sharedSecretPath } = homeserver;
  const keeper = { user: 'yllapito', password: randomUUID() };
  await registerAccount(
    { baseUrl, sharedSecretPath },
    { username: keeper.user, password: keeper.password, admin: true },
  );
  const { token } = await PlainClient.signIn(baseUrl, keeper);
  return { ...county, sharedSecretPath, administrator: token };
}

/** The county of a worker of this run. */
export async function countyOfRun(worker: number): Promise<CountyOfRun> {
  const counties = z.array(countyOfRunSchema).parse(JSON.parse(await readFile(process.env[variable] ?? '', 'utf8')));
  const county = counties[worker];
  if (!county) throw new Error(`the run has no county for worker ${worker}`);
  return county;
}
