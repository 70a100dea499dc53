/** What end-to-end stories share: the county of the run, and the desks at which its people sit. */
import { randomUUID } from 'node:crypto';
import { expect, test as base } from '@playwright/test';
import { registerAccount } from '../../scripts/homeserver/accounts.mjs';
import { countyOfRun, type CountyOfRun } from './county-for-run';
import { Desks } from './desks';
import { DutyRoster } from './duty-roster';
import { HomeserverDevices } from './homeserver-devices';
import { KeptDesks } from './kept-desks';
import { StoryDevices } from './story-devices';

interface NewAccount {
  user: string;
  password: string;
}

interface Fixtures {
  desks: Desks;
  duty: DutyRoster;
  /** Makes an account that nobody has used: no identity, no rooms. */
  newAccount: () => Promise<NewAccount>;
}

interface WorkerFixtures {
  county: CountyOfRun;
  devices: HomeserverDevices;
  kept: KeptDesks;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  county: [async ({}, use, { parallelIndex }) => use(await countyOfRun(parallelIndex)), { scope: 'worker' }],
  devices: [async ({ county }, use) => use(new HomeserverDevices(county)), { scope: 'worker' }],
  kept: [
    async ({ devices }, use) => {
      const kept = new KeptDesks(devices);
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  desks: async ({ county, devices, kept }, use, testInfo) => {
    const userIds = county.accounts.map(({ userId }) => userId);
    const desks = new Desks(county, { kept, made: await StoryDevices.after(devices, userIds) });
    await use(desks);
    await desks.close(testInfo);
    expect(desks.troubles, 'no window had an error, and none broke the content policy').toEqual([]);
  },
  duty: async ({ county }, use) => {
    const duty = new DutyRoster(county);
    await use(duty);
    await duty.clear();
  },
  newAccount: async ({ county: { homeserver, sharedSecretPath } }, use) => {
    await use(async () => {
      const account = { user: `uusi.${randomUUID().slice(0, 8)}`, password: randomUUID() };
      await registerAccount(
        { baseUrl: homeserver, sharedSecretPath },
        { username: account.user, password: account.password },
      );
      return account;
    });
  },
});

export { expect };
