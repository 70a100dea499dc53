/** The system packages that Electron, a display without a screen, and the browser tests need. Looks first; looking is fast. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasCommand, installPackages } from './apt.mjs';
import { SetupError } from './progress.mjs';

/** Each with its possible names, newest first. */
const packages = {
  electron: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libgbm1'],
    ['libasound2t64', 'libasound2'],
    ['libxss1'],
    ['libnotify4'],
    ['libxtst6'],
  ],
  display: [['xvfb'], ['xauth']],
  chromium: [['chromium']],
};

/**
 * @param {{ electron?: string, display?: boolean, chromium?: boolean }} needs electron: the executable to be run;
 *   display: a virtual one, for tests and for machines without a screen
 */
export async function ensureSystemPackages({ electron, display = false, chromium = false }) {
  if (process.platform === 'linux') {
    if (electron && !hasItsLibraries(electron)) await installPackages('Electron', packages.electron);
    if (display && !canMakeDisplay()) await installPackages('a virtual display', packages.display);
    if (chromium && !findChromium()) await installPackages('the browser tests', packages.chromium);
  }
  if (chromium && !findChromium()) {
    throw new SetupError(
      'No Chromium was found.',
      'install Chromium or Chrome, or set CHROMIUM_PATH to its executable, and try again.',
    );
  }
}

/** @returns {string | undefined} the executable, to be started by tests */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ].find(existsSync);
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** @param {string} executable */
function hasItsLibraries(executable) {
  const { status, stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return status === 0 && !stdout.includes('not found');
}

function canMakeDisplay() {
  return ['Xvfb', 'xvfb-run', 'xauth'].every(hasCommand);
}
