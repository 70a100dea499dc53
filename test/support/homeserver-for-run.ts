import type { TestProject } from 'vitest/node';
import { randomUUID } from 'node:crypto';
import type { Demo, DemoAccount } from '../../scripts/demo/model';
import { smallCounty } from '../../scripts/demo/small-county';
import type { Homeserver } from '../../scripts/homeserver/synapse.mjs';
import { standCopies } from './county-at-rest';

declare module 'vitest' {
  interface ProvidedContext {
    county: Demo;
    /** When all that the county's people have said was there; milliseconds since the epoch. */
    seededBy: number;
    /** An account that nobody has used: no identity, no rooms, and no recovery key. */
    unused: DemoAccount;
  }
}

/** Starts a homeserver with a small county for one run of the integration tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [county] = await standCopies(smallCounty, 1);
  if (!county) throw new Error('there is no county');
  project.provide('county', county.demo);
  project.provide('seededBy', Date.now());
  project.provide('unused', await unusedAccount(county.homeserver));
  return county.close;
}

async function unusedAccount({ registerUser }: Homeserver): Promise<DemoAccount> {
  const account = { user: 'uusi.tunnus', name: 'Uusi Tunnus', password: randomUUID() };
  const { user, name, password } = account;
  const userId = await registerUser({ username: user, password, displayname: name });
  const place = { profession: 'nurse', unit: '', role: 'member' } as const;
  return { ...account, ...place, circles: [], userId, recoveryKey: '' };
}
