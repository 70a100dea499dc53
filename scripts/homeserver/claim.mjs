/** One process may run the homeserver of a data directory. What a killed start left behind is ended first. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../setup/progress.mjs';

/**
 * @param {string} file
 * @param {{ homeserver: number, owner: number }} pids
 */
export function claim(file, { homeserver, owner }) {
  writeFileSync(file, JSON.stringify({ homeserver, owner }));
}

/**
 * @param {string} file
 * @param {string} configuration the path that stands on the command line of our own Synapse, and of no other process
 */
export async function endLeftover(file, configuration) {
  if (!existsSync(file)) return;
  const { homeserver, owner } = JSON.parse(readFileSync(file, 'utf8'));
  const isOurs = () => commandLine(homeserver).includes(configuration);
  if (!isOurs()) return;
  if (owner !== process.pid && commandLine(owner) !== '') {
    throw new SetupError(
      `The homeserver in ${configuration} is already running, started by process ${owner}.`,
      `use that one, or end it first: kill ${owner}`,
    );
  }
  process.kill(homeserver, 'SIGTERM');
  for (let waited = 0; waited < 50 && isOurs(); waited += 1) await sleep(100);
  if (isOurs()) process.kill(homeserver, 'SIGKILL');
}

/**
 * @param {number} pid
 * @returns {string} empty when there is no such process
 */
function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}
