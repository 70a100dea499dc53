/** The two ways to open the client on the demonstration: Electron where there is a screen, else the browser. */
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rememberedPort } from './ports.mjs';
import { ended, lastLines, startProcess } from './processes.mjs';
import { serveStatic } from './serve/static-server.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { sandboxIsMissing } from './setup/sandbox.mjs';

/** @typedef {import('./setup/electron.mjs').ElectronRuntime} ElectronRuntime */

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * What the desktop client is told by its environment when it is opened on the demonstration.
 * @param {ElectronRuntime} electron
 * @param {string} homeserver
 */
export function desktopEnvironment(electron, homeserver) {
  return {
    PIIRI_HOMESERVER: homeserver,
    PIIRI_PROFILE: paths.profile,
    // Only accepted where there is no keyring, and never by a packaged client. The demonstration has no secrets.
    PIIRI_INSECURE_KEYRING: '1',
    ...(electron.kind === 'evaluation' ? { PIIRI_EVALUATION: '1' } : {}),
  };
}

/**
 * Opens the window and waits for the person to close it.
 * @param {Exclude<ElectronRuntime, { kind: 'none' }>} electron
 * @param {string} homeserver
 * @returns {Promise<string | undefined>} why it could not be opened
 */
export async function useDesktopClient(electron, homeserver) {
  // Electron tells its terminal much that helps nobody.
  const logPath = join(paths.local, 'client.log');
  const log = openSync(logPath, 'w', 0o600);
  const client = startProcess(electron.path, [...(sandboxIsMissing() ? ['--no-sandbox'] : []), checkout], {
    cwd: checkout,
    env: { ...process.env, ...desktopEnvironment(electron, homeserver) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const code = await ended(client);
  return code === 0 ? undefined : `It ended with code ${code}:\n${lastLines(readFileSync(logPath, 'utf8'))}`;
}

/**
 * @param {string} homeserver
 * @returns {Promise<string>} the address to open in a browser
 */
export async function serveBrowserClient(homeserver) {
  const port = await rememberedPort(paths.webPort);
  const { url } = await serveStatic({ root: paths.webBuild, port, homeserver });
  return url;
}
