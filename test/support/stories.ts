/** What end-to-end stories share: the county of the run, and the desks at which its people sit. */
import { expect, test as base } from '@playwright/test';
import type { Demo } from '../../scripts/demo/model';
import { countyOfRun } from './county-for-run';
import { Desks } from './desks';

interface Fixtures {
  desks: Desks;
}

interface WorkerFixtures {
  county: Demo;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  county: [async ({}, use) => use(await countyOfRun()), { scope: 'worker' }],
  desks: async ({ county }, use, testInfo) => {
    const desks = new Desks(county);
    await use(desks);
    await desks.close(testInfo);
    expect(desks.troubles, 'no window had an error, and none broke the content policy').toEqual([]);
  },
});

export { expect };
