import { setTimeout as sleep } from 'node:timers/promises';
import { withApp, type AppOptions } from './app';
import { timing, type Figure } from './figures';
import type { PageFloors } from './floors';

const rounds = 9;
/** Chromium keeps the compiled code from the second load on. */
const roundsBefore = 2;

/** Starts the signed-in app again and again; gives the milliseconds from the window's navigation to a painted list. */
export async function coldStarts(options: AppOptions): Promise<number[]> {
  const taken: number[] = [];
  for (let round = -roundsBefore; round < rounds; round += 1) {
    await withApp(options, async (app) => {
      const painted = await app.ask('firstRows');
      if (round >= 0) taken.push(painted);
      // The engine begins: as long as a person would look at the list at least.
      await sleep(1500);
    });
  }
  return taken;
}

export function coldStartFigure(name: string, taken: number[], floors: PageFloors): Figure {
  return timing(name, taken, floors.blankFrame, { of: 'median', times: 5 });
}

/** Addresses of the files that a start has asked for when its list is painted. */
export function filesOfStart(options: AppOptions): Promise<string[]> {
  return withApp(options, async ({ electron, window, ask }) => {
    await ask('firstRows');
    const reloaded = window.waitForEvent('load');
    await electron.evaluate(({ session, BrowserWindow }) => {
      const asked: Asked[] = [];
      Reflect.set(globalThis, 'filesOfStart', asked);
      session.defaultSession.webRequest.onSendHeaders(({ url, timestamp }) => asked.push({ url, at: timestamp }));
      BrowserWindow.getAllWindows()[0]?.webContents.reloadIgnoringCache();
    });
    await reloaded;
    const painted = (await window.evaluate(() => performance.timeOrigin)) + (await ask('firstRows'));
    const asked = await electron.evaluate(() => Reflect.get(globalThis, 'filesOfStart') as Asked[]);
    return asked.flatMap(({ url, at }) => (at <= painted ? [url] : []));
  });
}

interface Asked {
  url: string;
  /** Milliseconds since the epoch. */
  at: number;
}
