import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Demo } from '../../scripts/demo/model';
import { seedCounty } from '../../scripts/demo/seed';
import { smallCounty } from '../../scripts/demo/small-county';
import { startSynapse } from '../../scripts/homeserver/synapse.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    county: Demo;
  }
}

/** Starts a homeserver with a small county for one run of the integration tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['DEVC']) {
    project.provide('county', JSON.parse((await import('node:fs')).readFileSync(process.env['DEVC'], 'utf8')));
    return async () => undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'piiri-integration-'));
  const homeserver = await startSynapse({ dataDir, serverName: 'pieni.example', forTests: true });
  const county = await seedCounty({
    homeserver: homeserver.baseUrl,
    serverName: homeserver.serverName,
    registerUser: homeserver.registerUser,
    county: smallCounty,
    say: () => undefined,
  });
  project.provide('county', county);
  return async () => {
    await homeserver.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
