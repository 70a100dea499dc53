import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './test/support/chromium.ts';

/**
 * Two projects: `electron` drives the real application, several people at once, and `browser` the same client served
 * to Chromium. Each worker has a homeserver of its own with a small county, at which people stay from story to story;
 * what they do to each other is mostly waiting, so that two go on at once. What fails once has failed: no retries.
 */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/support/county-for-run.ts',
  outputDir: 'test-results',
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'electron', testMatch: ['security/**/*.spec.ts', 'desktop/**/*.spec.ts'] },
    {
      name: 'browser',
      testMatch: 'browser/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
      },
    },
  ],
});
