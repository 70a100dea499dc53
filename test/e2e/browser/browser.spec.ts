import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberedPort } from '../../../scripts/ports.mjs';
import { serveStatic } from '../../../scripts/serve/static-server.mjs';
import { paths } from '../../../scripts/setup/paths.mjs';
import { accountOf } from '../../support/county';
import { Desk } from '../../support/desk';
import { expect, test as base } from '../../support/stories';
import { watch } from '../../support/watch';

interface Site {
  url: string;
  close(): Promise<void>;
}

/** Serves the built pages, as an organisation's web server would; `config` in place of the homeserver's address. */
type Serve = (options: { homeserver: string } | { config: string | null }) => Promise<Site>;

const test = base.extend<{ serve: Serve; desk: Desk }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  serve: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'piiri-site-'));
    const sites: Site[] = [];
    await use(async (options) => {
      const port = await rememberedPort(join(folder, `port-${sites.length}`));
      const site = await ('homeserver' in options
        ? serveStatic({ root: paths.webBuild, port, ...options })
        : serveStatic({ root: await copyWith(options.config, join(folder, `site-${sites.length}`)), port }));
      sites.push(site);
      return site;
    });
    await Promise.all(sites.map((site) => site.close()));
    await rm(folder, { recursive: true, force: true });
  },
  desk: async ({ page }, use) => {
    const troubles: string[] = [];
    watch(page, 'browser', troubles);
    await use(new Desk(page));
    expect(troubles, 'the page had no error, and did not break the content policy').toEqual([]);
  },
});

/** Copies the built pages with another config.json, or with none. */
async function copyWith(config: string | null, folder: string): Promise<string> {
  await cp(paths.webBuild, folder, { recursive: true });
  await rm(join(folder, 'config.json'), { force: true });
  if (config !== null) await writeFile(join(folder, 'config.json'), config);
  return folder;
}

test('in a browser one signs in, asks, and is still signed in after a reload', async ({ desk, serve, county }) => {
  const site = await serve({ homeserver: county.homeserver });
  await desk.page.goto(site.url);
  await desk.enter(accountOf(county, 'tapio'));
  await desk.openRoom('Kysy tiimiltä');
  await desk.room.ask({ topic: 'Selaimella kysytty', text: 'Näkyykö tämä?' });
  await desk.room.row('Selaimella kysytty').click();
  await expect(desk.question.status('Avoin')).toBeVisible();
  // Until the homeserver has it: a browser keeps no journal.
  await expect(desk.page).toHaveURL(/questions\/%24/);

  await desk.page.reload();
  await expect(desk.question.title).toHaveText('Selaimella kysytty');
  await desk.shell.goTo('Tänään');
  await expect(desk.signIn.user).toBeHidden();
  // How much waits, where a browser can show it.
  await expect(desk.page).toHaveTitle(/^\(\d+\) Piiri$/);
  await expect(desk.page.locator('link[rel="icon"]')).toHaveAttribute('href', /^data:image\/png/);
  // Until the engine is up: a page that is closed while its code is being compiled says that this was broken off.
  await expect(desk.page.getByText('Yhteys toimii')).toBeVisible();
});

test('pages that do not know their homeserver say so, and what to put in the file', async ({ desk, serve }) => {
  const { page } = desk;
  await page.goto((await serve({ config: null })).url);
  await expect(page.getByRole('heading', { name: 'Piiri ei tiedä, mihin palvelimeen se liittyy' })).toBeVisible();
  for (const config of ['{ "homeserver": ', '{ "homeserver": 5 }', '{ "homeserver": "javascript:alert(1)" }']) {
    await page.goto((await serve({ config })).url);
    await expect(page.getByRole('heading', { name: 'Piirin asetustiedostossa on virhe' })).toBeVisible();
    await expect(page.getByText('"homeserver": "https://matrix.example.fi"')).toBeVisible();
  }
});
