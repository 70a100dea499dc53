import { Desks } from './desks';
import { standCounty, type StandingCounty } from './county';
import { expect, test as base } from './stories';
import { tinyCounty } from './tiny-county';

/** For stories that stop the homeserver: a tiny county on one of their own. */
export const test = base.extend<object, { standing: StandingCounty }>({
  standing: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
    async ({}, use) => {
      const standing = await standCounty(tinyCounty);
      await use(standing);
      await standing.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  desks: async ({ standing }, use, testInfo) => {
    const desks = new Desks(standing.demo);
    await use(desks);
    await desks.close(testInfo);
    expect(desks.troubles, 'no window had an error, and none broke the content policy').toEqual([]);
  },
});

export { expect };
