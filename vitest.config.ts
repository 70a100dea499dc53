import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './test/support/chromium.ts';

/**
 * Two projects: `unit` runs pure rules and main's parts in Node; `integration` runs the cache and the engine in
 * Chromium, on its IndexedDB and against a homeserver that is started for the run.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/cache/**'],
        },
      },
      {
        optimizeDeps: {
          // Found only when the engine's worker runs, they would reload the page in the middle of a test.
          include: [
            'comlink',
            'core-js/actual/promise/with-resolvers',
            'date-fns',
            '@date-fns/tz',
            'dexie',
            'matrix-js-sdk',
            'matrix-js-sdk/lib/@types/event',
            'matrix-js-sdk/lib/crypto-api',
            'matrix-js-sdk/lib/logger',
            'matrix-js-sdk/lib/sliding-sync',
            'zod',
          ],
          exclude: ['@matrix-org/matrix-sdk-crypto-wasm'],
        },
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/unit/cache/**/*.test.ts'],
          globalSetup: ['test/support/homeserver-for-run.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
