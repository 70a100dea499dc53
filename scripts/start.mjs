/** npm start: from a clean checkout to an open client on a demonstration, in one command. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopEnvironment, hasDisplay, serveBrowserClient, useDesktopClient } from './clients.mjs';
import { sayAccounts, startDemonstration } from './demonstration.mjs';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { say, SetupError } from './setup/progress.mjs';
import { ensurePython } from './setup/python.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { virtualDisplay } from './virtual-display.mjs';

const help = `npm start [-- options]

Installs what is missing, builds the client, starts a homeserver with a demonstration
on this machine, and opens the client. Ctrl+C, or closing the window, ends everything.

  --fresh    throw the demonstration and its profile away and begin anew
  --tour     play the guided tour of the demonstration instead of opening a window
  --browser  open in the browser even where Electron could be
  --help     this text`;

/** @typedef {ReturnType<typeof readOptions>} Options */

await runScript(async () => {
  const options = readOptions();
  if (options.help) return say(help);
  await ensureDependencies();
  await ensurePython();
  const electron = await ensureElectron();
  const inBrowser = whyBrowser(electron, options);
  if (electron.kind !== 'none' && (!inBrowser || options.tour)) {
    await ensureSystemPackages({ electron: electron.path, display: options.tour && !hasDisplay() });
  }
  await ensureBuild();
  const homeserver = await startDemonstration({ fresh: options.fresh });
  say(`The homeserver is at ${homeserver.baseUrl}; the people of the demonstration:`);
  sayAccounts();
  if (options.tour) return tour(electron, homeserver.baseUrl);
  if (electron.kind === 'none' || inBrowser) return browser(inBrowser ?? '', homeserver.baseUrl);

  say(`Opening the desktop client with Electron (${electron.kind}). Closing its window ends everything.`);
  if (electron.kind === 'evaluation') say(electron.note);
  const failure = await useDesktopClient(electron, homeserver.baseUrl);
  if (failure) return browser(`Electron could not keep its window open. ${failure}`, homeserver.baseUrl);
});

function readOptions() {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  try {
    return parseArgs({ options: { fresh: flag, tour: flag, browser: flag, help: flag } }).values;
  } catch (error) {
    throw new SetupError(/** @type {Error} */ (error).message, 'see npm start -- --help');
  }
}

/**
 * @param {import('./setup/electron.mjs').ElectronRuntime} electron
 * @param {Options} options
 * @returns {string | undefined}
 */
function whyBrowser(electron, options) {
  if (options.browser) return 'You asked for the browser.';
  if (electron.kind === 'none') return electron.reason;
  return hasDisplay() ? undefined : 'There is no screen here for a window (DISPLAY is not set).';
}

/**
 * @param {string} why
 * @param {string} homeserver
 */
async function browser(why, homeserver) {
  const address = await serveBrowserClient(homeserver);
  say(`${why}\nThe same client runs in the browser (without the tray and the send journal). Open\n\n  ${address}\n`);
  say('Ctrl+C ends everything.');
  return new Promise(() => undefined);
}

/**
 * @param {import('./setup/electron.mjs').ElectronRuntime} electron
 * @param {string} homeserver
 */
function tour(electron, homeserver) {
  const [command, ...args] = [
    ...(hasDisplay() ? [] : virtualDisplay),
    ...[paths.node, '--import', 'tsx', join('scripts', 'tour', 'main.ts')],
  ];
  const env = {
    ...process.env,
    ...desktopEnvironment(electron, homeserver),
    PIIRI_DEMO: paths.demoAccounts,
    ...(electron.kind === 'none' ? {} : { PIIRI_ELECTRON: electron.path }),
  };
  return ended(startProcess(command ?? '', args, { cwd: checkout, env }));
}
