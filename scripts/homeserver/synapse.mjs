/** A Synapse homeserver on this machine, for the demonstration and for tests. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, killProcess, lastLines, startProcess, stopProcess } from '../processes.mjs';
import { rememberedPort } from '../ports.mjs';
import { paths } from '../setup/paths.mjs';
import { SetupError } from '../setup/progress.mjs';
import { registerAccount } from './accounts.mjs';
import { claim, endLeftover } from './claim.mjs';
import { homeserverFiles, writeConfiguration } from './configuration.mjs';

const launcher = fileURLToPath(new URL('run_until_parent_ends.py', import.meta.url));
const startLimitMs = 60_000;

/**
 * @typedef {object} Homeserver
 * @property {string} baseUrl
 * @property {string} serverName
 * @property {string} dataDir
 * @property {string} sharedSecretPath
 * @property {string} logPath
 * @property {number | undefined} pid of the process that runs now
 * @property {(account: import('./accounts.mjs').NewAccount) => Promise<string>} registerUser gives the user id
 * @property {() => Promise<void>} start again, after stop or kill: same address, same data
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill at once, as a power failure would
 * @property {() => Promise<void>} restart
 */

/**
 * Starts (and on first use makes) the homeserver of a data directory. Needs `ensurePython()` to have run.
 * @param {{ dataDir: string, serverName: string, port?: number, forTests?: boolean }} options
 *   forTests: cheap password hashes
 * @returns {Promise<Homeserver>}
 */
export async function startSynapse({ dataDir, serverName, port: wantedPort, forTests = false }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const names = homeserverFiles(dataDir);
  await endLeftover(names.process, names.configuration);
  const port = wantedPort ?? (await rememberedPort(names.port));
  const files = writeConfiguration({ dataDir, port, serverName, forTests });
  const baseUrl = `http://127.0.0.1:${port}`;
  rmSync(files.log, { force: true });

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  async function start() {
    const log = openSync(files.log, 'a', 0o600);
    child = startProcess(paths.pythonExecutable, [launcher, '-c', files.configuration], {
      cwd: dataDir,
      stdio: ['pipe', log, log],
    });
    closeSync(log);
    const exit = ended(child);
    if (child.pid) claim(files.process, { homeserver: child.pid, owner: process.pid });
    await Promise.race([
      answers(baseUrl),
      exit.then((code) => {
        throw startFailure(`The homeserver ended at once (exit code ${code}).`, files.log);
      }),
      sleep(startLimitMs, undefined, { ref: false }).then(() => {
        throw startFailure('The homeserver did not answer within a minute.', files.log);
      }),
    ]);
  }

  async function stop() {
    if (child) await stopProcess(child);
  }

  await start();
  return {
    baseUrl,
    serverName,
    dataDir,
    sharedSecretPath: files.sharedSecret,
    logPath: files.log,
    get pid() {
      return child?.pid;
    },
    registerUser: (account) => registerAccount({ baseUrl, sharedSecretPath: files.sharedSecret }, account),
    start,
    stop,
    kill: async () => {
      if (child) await killProcess(child);
    },
    restart: async () => {
      await stop();
      await start();
    },
  };
}

/** @param {string} baseUrl */
async function answers(baseUrl) {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    const response = await fetch(`${baseUrl}/_matrix/client/versions`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
}

/**
 * @param {string} message
 * @param {string} log
 */
function startFailure(message, log) {
  return new SetupError(`${message} The end of its log:\n\n${lastLines(readFileSync(log, 'utf8'))}`, `see ${log}`);
}
