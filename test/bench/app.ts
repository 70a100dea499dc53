import { launchPiiri } from '../support/electron-app';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Probe } from './page/probe';

/** Piiri, or another page in the same Electron, with the probe in it. */
export interface ProbedApp {
  electron: ElectronApplication;
  window: Page;
  /** Asks the probe; what it gives must be plain data. */
  ask<Name extends keyof Probe>(
    name: Name,
    ...args: Parameters<Probe[Name]>
  ): Promise<Awaited<ReturnType<Probe[Name]>>>;
  close(): Promise<void>;
}

export interface AppOptions {
  buildDir: string;
  homeserver?: string;
  /** Kept for a later launch; a fresh one is made and removed when there is none. */
  profile?: string;
}

export async function openApp(options: AppOptions): Promise<ProbedApp> {
  const { app: electron, window, close } = await launchPiiri(options);
  return {
    electron,
    window,
    close,
    ask: (name, ...args) =>
      window.evaluate(({ name: action, args: given }) => Reflect.get(window, 'piiriProbe')[action](...given), {
        name,
        args,
      }),
  };
}

/** Opens an app for one piece of work and closes it, whatever comes of that. */
export async function withApp<Value>(options: AppOptions, work: (app: ProbedApp) => Promise<Value>): Promise<Value> {
  const app = await openApp(options);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
