import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { registerAccount } from '../../scripts/homeserver/accounts.mjs';
import { demo } from '../../scripts/demo/model';
import { smallCounty } from '../../scripts/demo/small-county';
import { clientWordsVariable, expectNoClientOn } from './client-words';
import { standCounty } from './county';
import { PlainClient } from './plain-client';

const variable = 'PIIRI_TEST_COUNTY';

const countyOfRunSchema = demo.extend({
  /** With which more accounts can be made. */
  sharedSecretPath: z.string(),
  /** Access token of an administrator of the homeserver, whom none of its people knows. */
  administrator: z.string(),
});
export type CountyOfRun = z.infer<typeof countyOfRunSchema>;

/** Stands up the county of an end-to-end run; one that is named in the environment is used as it is. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[variable]) return undefined;
  const county = await standCounty(smallCounty);
  const folder = await mkdtemp(join(tmpdir(), 'piiri-run-'));
  const file = join(folder, 'county.json');
  const { baseUrl, sharedSecretPath } = county.homeserver;
  const keeper = { user: 'yllapito', password: randomUUID() };
  await registerAccount(
    { baseUrl, sharedSecretPath },
    { username: keeper.user, password: keeper.password, admin: true },
  );
  const { token } = await PlainClient.signIn(baseUrl, keeper);
  const content: CountyOfRun = { ...county.demo, sharedSecretPath, administrator: token };
  await writeFile(file, JSON.stringify(content), { mode: 0o600 });
  process.env[variable] = file;
  const clientWords = join(folder, 'client-words.jsonl');
  await writeFile(clientWords, '', { mode: 0o600 });
  process.env[clientWordsVariable] = clientWords;
  return async () => {
    try {
      await expectNoClientOn(county.dataDir, smallCounty.name);
    } finally {
      await county.close();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** The county of this run. */
export async function countyOfRun(): Promise<CountyOfRun> {
  return countyOfRunSchema.parse(JSON.parse(await readFile(process.env[variable] ?? '', 'utf8')));
}
