/** All that tests and measurements stand on, and what they are told of it by their environment. */
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { say } from './progress.mjs';
import { ensurePython } from './python.mjs';
import { ensureSystemPackages, findChromium } from './system-packages.mjs';

/**
 * What the network is waited for goes on side by side.
 * @param {{ packages?: Promise<void>, python?: Promise<string> }} [begun] what the caller has begun already
 * @returns {Promise<Record<string, string>>} environment variables
 */
export async function ensureEverythingForTests({
  packages = ensureDependencies(),
  python = ensurePython({ tests: true }),
} = {}) {
  const [electron, pythonExecutable] = await Promise.all([packages.then(ensureElectron), python]);
  await ensureSystemPackages({
    ...(electron.kind === 'none' ? {} : { electron: electron.path }),
    display: process.platform === 'linux',
    chromium: true,
  });
  if (electron.kind === 'none') say(`${electron.reason} What needs Electron cannot be tested.`);
  if (electron.kind === 'evaluation') say(electron.note);
  await ensureBuild();
  return {
    PIIRI_PYTHON: pythonExecutable,
    CHROMIUM_PATH: findChromium() ?? '',
    ...(electron.kind === 'none' ? {} : { PIIRI_ELECTRON: electron.path }),
    ...(electron.kind === 'evaluation' ? { PIIRI_EVALUATION: '1' } : {}),
  };
}
