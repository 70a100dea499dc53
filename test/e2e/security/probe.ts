/** What the security tests share: Piiri showing the probe page, started once for all of them that run in one process. */
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { HostBridge } from '../../../src/preload/contract';
import { type CountingServer, startCountingServer } from '../../support/counting-server';
import { type LaunchedPiiri, launchPiiri } from '../../support/electron-app';

export const probeBuild = join(import.meta.dirname, 'page');

declare global {
  interface Window {
    piiriHost: HostBridge;
    probe: Promise<unknown>;
    violations: string[];
  }
}

interface Fixtures {
  homeserver: CountingServer;
  stranger: CountingServer;
  piiri: LaunchedPiiri;
}

export const test = base.extend<object, Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  homeserver: [async ({}, use) => useServer(use), { scope: 'worker' }],
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
  stranger: [async ({}, use) => useServer(use), { scope: 'worker' }],
  piiri: [
    async ({ homeserver }, use) => {
      const piiri = await launchPiiri({ homeserver: homeserver.origin, buildDir: probeBuild });
      await use(piiri);
      await piiri.close();
    },
    { scope: 'worker' },
  ],
});

async function useServer(use: (server: CountingServer) => Promise<void>): Promise<void> {
  const server = await startCountingServer();
  await use(server);
  await server.close();
}

export { expect } from '@playwright/test';
