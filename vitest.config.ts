import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './test/support/chromium.ts';
import { engineBundle } from './test/support/engine-bundle.ts';

const optimizeDeps = {
  // Found only when the engine's worker runs, they would reload the page in the middle of a test.
  include: [
    'comlink',
    'core-js/actual/promise/with-resolvers',
    'date-fns',
    '@date-fns/tz',
    'date-easter',
    'dexie',
    'dexie-react-hooks',
    'htmlparser2',
    'matrix-js-sdk',
    'matrix-js-sdk/lib/@types/event.js',
    'matrix-js-sdk/lib/crypto-api/index.js',
    'matrix-js-sdk/lib/http-api/utils.js',
    'matrix-js-sdk/lib/logger.js',
    'matrix-js-sdk/lib/rust-crypto/index.js',
    'matrix-js-sdk/lib/sliding-sync.js',
    'mediabunny',
    'minisearch',
    'react',
    'react/jsx-dev-runtime',
    '@orama/stemmers/finnish',
    '@orama/stemmers/swedish',
    'zod',
  ],
  exclude: ['@matrix-org/matrix-sdk-crypto-wasm'],
};

/** Nobody presses anything in these pages, after which alone sounds may be made. */
const soundsAtOnce = '--autoplay-policy=no-user-gesture-required';

/** A browser of its own for each project: vitest writes the project's name into what it is given. */
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumArguments, soundsAtOnce] },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/**
 * Four projects: `unit` runs pure rules and main's parts in Node; `cache` runs the cache, and what writes to it, in
 * Chromium on its IndexedDB; `integration` runs the whole engine there, against a homeserver started for the run;
 * `interop` meets a Matrix client of another make on such a homeserver.
 */
export default defineConfig({
  // Two that share a project's files would overwrite each other's prepared libraries.
  cacheDir: join('node_modules/.vite', (process.env['PIIRI_TEST_SHARD'] ?? '').replace('/', '-of-')),
  test: {
    // The SDK leaves timers of requests that are long done; nothing else is waited for.
    teardownTimeout: 2000,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          // Rules keep nothing between them; to load them anew for each file took twice as long as all their tests.
          isolate: false,
          // Properties are tried in thousands of cases, also on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        optimizeDeps,
        test: {
          name: 'cache',
          include: ['test/integration/cache/**/*.test.ts'],
          // Each test has a cache of its own; the client's modules need not be loaded anew for each file.
          isolate: false,
          setupFiles: ['test/support/close-caches.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
          browser: inChromium(),
        },
      },
      {
        optimizeDeps,
        plugins: [engineBundle()],
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: ['test/integration/cache/**'],
          globalSetup: ['test/support/homeserver-for-run.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          browser: inChromium(),
        },
      },
      {
        test: {
          name: 'interop',
          environment: 'node',
          include: ['test/interop/**/*.test.ts'],
          globalSetup: ['test/support/homeserver-for-run.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
