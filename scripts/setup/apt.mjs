/** Debian's and Ubuntu's packages: installed without asking when we are root, else named in a line to type. */
import { spawnSync } from 'node:child_process';
import { run } from '../processes.mjs';
import { SetupError, step } from './progress.mjs';

const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get');
let listsAreFresh = false;

/** @param {string} command */
export function hasCommand(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} purpose what cannot be done without them, for the message
 * @param {string[][]} wanted for each package its possible names, newest first: the 64-bit time transition
 *   renamed some of them (libasound2 became libasound2t64)
 */
export async function installPackages(purpose, wanted) {
  if (!canInstall) {
    const names = hasCommand('apt-cache') ? wanted.map(availableName) : wanted.map((names) => names.at(-1));
    throw new SetupError(
      `Something is missing that ${purpose} needs.`,
      `type\n  sudo apt-get install ${names.join(' ')}\nor install what they are called on this system, and try again.`,
    );
  }
  await step(`Installing system packages for ${purpose}`, async () => {
    if (!listsAreFresh) await apt(['update']);
    listsAreFresh = true;
    await apt(['install', '-y', '--no-install-recommends', ...wanted.map(availableName)]);
  });
}

/** @param {string[]} args */
function apt(args) {
  return run('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    message: `apt-get ${args[0]} failed.`,
    whatToDo: `try it yourself: apt-get ${args.join(' ')}`,
  });
}

/** @param {string[]} names */
function availableName(names) {
  const isAvailable = (/** @type {string} */ name) => {
    const answer = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    return /Candidate: (?!\(none\))/.test(answer.stdout);
  };
  return names.find(isAvailable) ?? names[names.length - 1] ?? '';
}
