/** Launches the real Piiri in Electron for a test, with a profile of its own. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from '@playwright/test';

export const appDir = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Preset homeserver; none unless given. */
  homeserver?: string;
  /** An existing profile, which the caller removes; a fresh one unless given. */
  profile?: string;
  /** Folder of a built page to show instead of Piiri's own. */
  buildDir?: string;
  /** False to start as production does, where no keyring means no kept secrets. */
  allowPlainSecrets?: boolean;
  /** A microphone and a camera that are not there: a tone and a picture of Chromium's own. */
  fakeDevices?: boolean;
  /** False to leave out V8's optimising compilers, which a window of minutes spends more on than it gets back. */
  optimising?: boolean;
  /** The desktop that the system says it has; none unless given. */
  desktop?: string;
}

export interface LaunchedPiiri {
  app: ElectronApplication;
  window: Page;
  profile: string;
  /** Quits the app and removes the profile if it was fresh. */
  close(): Promise<void>;
}

/** The Electron to test with. Throws when there is none. */
export function electronPath(): string {
  const candidates = [
    process.env['PIIRI_ELECTRON'],
    join(appDir, '.piiri/electron/electron'),
    join(appDir, 'node_modules/electron/dist/electron'),
  ];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('No Electron found: run the setup, or set PIIRI_ELECTRON.');
  return found;
}

/** The command line and environment that start Piiri on a profile. */
export function electronCommand(profile: string, options: LaunchOptions) {
  const asRoot = process.getuid?.() === 0;
  const inherited = Object.entries(process.env).filter(
    (variable): variable is [string, string] => variable[1] !== undefined && !/^(PIIRI_|ELECTRON_)/.test(variable[0]),
  );
  return {
    executablePath: electronPath(),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(options.optimising === false ? ['--js-flags=--no-opt --liftoff-only'] : []),
      ...(options.fakeDevices ? ['--use-fake-device-for-media-stream'] : []),
      appDir,
    ],
    env: {
      ...Object.fromEntries(inherited),
      XDG_CURRENT_DESKTOP: options.desktop ?? '',
      PIIRI_PROFILE: profile,
      PIIRI_HOMESERVER: options.homeserver ?? '',
      PIIRI_BUILD_DIR: options.buildDir ?? '',
      PIIRI_INSECURE_KEYRING: options.allowPlainSecrets === false ? '' : '1',
    },
  };
}

/** Piiri opens in seconds, also where several do at once. */
const launchMs = 12_000;
const launches = 3;

/**
 * Playwright's connection to an Electron of this age hangs now and then while it is made, before a story has done
 * anything. That is the harness's matter: the process, which Playwright has ended, is started anew, and it is said.
 */
async function launched(command: ReturnType<typeof electronCommand>): Promise<ElectronApplication> {
  for (let launch = 1; ; launch += 1) {
    try {
      return await _electron.launch({ ...command, timeout: launchMs });
    } catch (error) {
      if (launch === launches || !(error instanceof errors.TimeoutError)) throw error;
      console.warn(`Electron did not answer Playwright within ${launchMs / 1000} s, and is started anew.`);
    }
  }
}

/** Starts Piiri and waits for its page. */
export async function launchPiiri(options: LaunchOptions = {}): Promise<LaunchedPiiri> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'piiri-profile-')));
  const app = await launched(electronCommand(profile, options));
  const window = await app.firstWindow();
  await window.waitForLoadState('load');
  return {
    app,
    window,
    profile,
    async close() {
      await app.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}
