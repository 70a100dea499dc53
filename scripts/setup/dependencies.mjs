/** The npm packages, exactly as package-lock.json names them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { checkout, paths } from './paths.mjs';
import { SetupError, step } from './progress.mjs';
import { hashOfFiles, readStamp, writeStamp } from './stamps.mjs';

// Inside node_modules, so that removing node_modules removes the stamp.
const stamp = join(paths.nodeModules, '.piiri-stamp');

export async function ensureDependencies() {
  const wanted = hashOfFiles([join(checkout, 'package-lock.json')]);
  if (readStamp(stamp) === wanted && existsSync(paths.node)) return;
  await step('Installing npm packages', () =>
    runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: checkout,
      // Electron has its own step, which knows what to do when the download cannot be reached.
      env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
      message: 'The npm packages could not be installed.',
      whatToDo: 'check the connection to the npm registry, then run: npm ci',
    }),
  );
  if (!existsSync(paths.node)) {
    throw new SetupError(
      'npm did not place Node 24 (the package `node`): its install script did not run.',
      'allow install scripts for this checkout (npm config delete ignore-scripts), remove node_modules, and try again.',
    );
  }
  writeStamp(stamp, wanted);
}
