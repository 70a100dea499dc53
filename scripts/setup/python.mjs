/** A Python environment of the checkout's own, with the homeserver in it (and, for tests, an independent Matrix peer). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { installPackages } from './apt.mjs';
import { checkout, paths } from './paths.mjs';
import { SetupError, step } from './progress.mjs';
import { hashOfFiles, readStamp, writeStamp } from './stamps.mjs';

const homeserverRequirements = join(checkout, 'scripts', 'homeserver', 'requirements.txt');
const testRequirements = join(checkout, 'scripts', 'homeserver', 'requirements-test.txt');

/**
 * @param {{ tests?: boolean }} [options] tests: the Python packages that only tests use, too
 * @returns {Promise<string>} the environment's python
 */
export async function ensurePython({ tests = false } = {}) {
  if (!existsSync(paths.pythonExecutable)) await makeEnvironment();
  await ensureRequirements('Installing the homeserver (Synapse)', homeserverRequirements);
  if (tests) await ensureRequirements('Installing the Python packages of the tests', testRequirements);
  return paths.pythonExecutable;
}

async function makeEnvironment() {
  const python = findPython();
  if (spawnSync(python, ['-c', 'import ensurepip, venv'], { stdio: 'ignore' }).status !== 0) {
    await installPackages("the homeserver's Python environment", [['python3-venv']]);
  }
  await step('Making a Python environment', () =>
    run(python, ['-m', 'venv', '--clear', paths.python], {
      message: 'The Python environment could not be made.',
      whatToDo: `check that this works: ${python} -m venv ${paths.python}`,
    }),
  );
}

function findPython() {
  const atLeast310 = 'import sys; sys.exit(sys.version_info < (3, 10))';
  const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  const found = candidates.find((name) => spawnSync(name, ['-c', atLeast310], { stdio: 'ignore' }).status === 0);
  if (found) return found;
  throw new SetupError(
    'No Python 3.10 or newer was found.',
    'install it (on Debian: sudo apt-get install python3 python3-venv).',
  );
}

/**
 * @param {string} title
 * @param {string} requirements
 */
async function ensureRequirements(title, requirements) {
  // Kept inside the environment, so that removing the environment removes the stamp.
  const stamp = join(paths.python, `installed-${requirements === testRequirements ? 'tests' : 'homeserver'}`);
  const wanted = hashOfFiles([requirements]);
  if (readStamp(stamp) === wanted) return;
  await step(title, () =>
    // Python compiles what is used when it is first used: all of it at once takes longer than the installing.
    run(paths.pythonExecutable, ['-m', 'pip', 'install', '--quiet', '--no-compile', '-r', requirements], {
      message: 'The Python packages could not be installed.',
      whatToDo: 'check the connection to the Python package index (or set PIP_INDEX_URL) and try again.',
    }),
  );
  writeStamp(stamp, wanted);
}
