import { setTimeout as sleep } from 'node:timers/promises';
import { openApp, type AppOptions, type ProbedApp } from './app';
import type { BenchHomeserver } from './data';
import { amount, timing, type Figure } from './figures';
import type { Floors } from './floors';
import { until } from '../../scripts/demo/until';

export interface SignInRun {
  /** From the press of the button to the first painted rows. */
  toRows: number;
  /** From the same moment until every room was in the cache. */
  toAllRooms: number;
  /** Durations of the interface's long tasks in between. */
  longTasks: number[];
}

/** Signs in on a new profile and waits until every room of the account is there. The app stays open. */
export async function signIn(
  options: AppOptions,
  { reader, data }: BenchHomeserver,
): Promise<{ app: ProbedApp; run: SignInRun }> {
  const app = await openApp(options);
  const { window } = app;
  await window.getByLabel('Käyttäjätunnus').fill(reader.user);
  await window.getByLabel('Salasana').fill(reader.password);
  // A person takes at least this long to type; the engine gets ready meanwhile.
  await sleep(3000);
  const began = await app.ask('now');
  const toRows = await app.ask('submitAndSeeRows');
  await until('every room is in the cache', async () => (await app.ask('countCached', 'rooms')) >= data.rooms, {
    limitMs: 180_000,
    everyMs: 250,
  });
  const toAllRooms = (await app.ask('now')) - began;
  return { app, run: { toRows, toAllRooms, longTasks: await app.ask('longTasks', began) } };
}

/** Gives the recovery key, and waits until the queues' history is in the cache. */
export async function recoverAndSettle({ window, ask }: ProbedApp, { reader }: BenchHomeserver): Promise<void> {
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Palautusavain').fill(reader.recoveryKey);
  await dialog.getByRole('button', { name: 'Avaa viestit' }).click();
  await dialog.waitFor({ state: 'detached', timeout: 120_000 });
  let before = -1;
  await until(
    'the cache has come to rest',
    async () => {
      const now = await ask('countCached', 'messages');
      const isAtRest = now === before;
      before = now;
      return isAtRest;
    },
    { limitMs: 180_000, everyMs: 4000 },
  );
}

export function signInFigures(runs: readonly SignInRun[], floors: Floors): Figure[] {
  const longTasks = runs.flatMap((run) => run.longTasks);
  return [
    timing(
      'sign-in to a usable list',
      runs.map(({ toRows }) => toRows),
      floors.signIn,
      { of: 'median', times: 2 },
    ),
    timing(
      'sign-in to every room in the cache',
      runs.map(({ toAllRooms }) => toAllRooms),
      floors.signIn,
    ),
    amount(`long tasks while synchronising (of ${runs.length} runs)`, longTasks.length, 'tasks', 1),
    amount('the longest of them', Math.max(0, ...longTasks), 'ms'),
  ];
}
