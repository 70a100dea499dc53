/**
 * The demonstration: a homeserver with a small county on it, whose people, circles and encrypted messages are made
 * once by scripts/demo and then kept from start to start.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftover } from './homeserver/claim.mjs';
import { homeserverFiles } from './homeserver/configuration.mjs';
import { startSynapse } from './homeserver/synapse.mjs';
import { run } from './processes.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { say, step } from './setup/progress.mjs';
import { hashOfFiles, readStamp, writeStamp } from './setup/stamps.mjs';

/** @typedef {import('./homeserver/synapse.mjs').Homeserver} Homeserver */

/**
 * What scripts/demo writes for people and for tests. More fields may be there.
 * @typedef {object} DemonstrationAccount
 * @property {string} name
 * @property {string} user
 * @property {string} password
 * @property {string} profession
 * @property {string} recoveryKey
 */

const serverName = 'piiri.localhost';
// In the data directory, so that the two are removed together; written last, so that a half-made one is noticed.
const finished = join(paths.demo, 'demonstration-finished');

/**
 * The homeserver of the demonstration, running, with the demonstration on it.
 * @param {{ fresh?: boolean }} [options] fresh: throw away what is there and begin anew
 * @returns {Promise<Homeserver>}
 */
export async function startDemonstration({ fresh = false } = {}) {
  if (fresh || !isComplete()) await removeDemonstration();
  const homeserver = await step('Starting the homeserver', () => startSynapse({ dataDir: paths.demo, serverName }));
  await ensureDemonstration({ homeserver });
  rememberAddress(homeserver);
  return homeserver;
}

/** @param {{ homeserver: Homeserver }} options */
async function ensureDemonstration({ homeserver }) {
  if (isComplete()) return;
  await step('Filling in the demonstration', () =>
    run(
      paths.node,
      [
        ...['--import', 'tsx', join('scripts', 'demo', 'main.ts')],
        ...['--homeserver', homeserver.baseUrl],
        ...['--server-name', homeserver.serverName],
        ...['--shared-secret-file', homeserver.sharedSecretPath],
        ...['--out', paths.demoAccounts],
      ],
      {
        cwd: checkout,
        message: 'The demonstration could not be made.',
        whatToDo: `see ${homeserver.logPath}, or try once more.`,
      },
    ),
  );
  writeStamp(finished, hashOfFiles([paths.demoAccounts]));
}

/**
 * The port may have been taken since the last start.
 * @param {Homeserver} homeserver
 */
function rememberAddress({ baseUrl }) {
  const demonstration = JSON.parse(readFileSync(paths.demoAccounts, 'utf8'));
  if (demonstration.homeserver === baseUrl) return;
  const content = `${JSON.stringify({ ...demonstration, homeserver: baseUrl }, null, 2)}\n`;
  writeFileSync(paths.demoAccounts, content, { mode: 0o600 });
  writeStamp(finished, hashOfFiles([paths.demoAccounts]));
}

function isComplete() {
  return existsSync(paths.demoAccounts) && readStamp(finished) === hashOfFiles([paths.demoAccounts]);
}

/** The client's profile goes too: its keys and its cache belong to accounts that are gone. */
async function removeDemonstration() {
  const files = homeserverFiles(paths.demo);
  await endLeftover(files.process, files.configuration);
  for (const path of [paths.demo, paths.demoAccounts, paths.profile]) rmSync(path, { recursive: true, force: true });
}

/** @returns {DemonstrationAccount[]} */
function demonstrationAccounts() {
  return JSON.parse(readFileSync(paths.demoAccounts, 'utf8')).accounts;
}

export function sayAccounts() {
  const columns = /** @type {const} */ (['name', 'profession', 'user', 'password', 'recoveryKey']);
  const headings = {
    name: 'Name',
    profession: 'Profession',
    user: 'User',
    password: 'Password',
    recoveryKey: 'Recovery key',
  };
  const rows = [headings, ...demonstrationAccounts()];
  const widths = columns.map((column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  say('');
  for (const row of rows) {
    say(`  ${columns.map((column, i) => String(row[column] ?? '').padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
  }
  say('');
}
