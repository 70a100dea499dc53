import { setTimeout as sleep } from 'node:timers/promises';
import { openApp, type AppOptions, type ProbedApp } from './app';
import { amount, timing, type Figure, type Floor } from './figures';
import { until } from '../../scripts/demo/until';

export interface SignInRun {
  /** From the press of the button to the first painted rows. */
  toRows: number;
  /** From the same moment until everything was in the cache. */
  toEverything: number;
  /** Durations of the interface's long tasks in between. */
  longTasks: number[];
}

/** How many rows of a table there will be when everything has come. */
export type Expected = Readonly<Record<string, number>>;

/** Signs in on a new profile and waits until everything of the account is there. The app stays open. */
export async function signIn(
  options: AppOptions,
  { user, password }: { user: string; password: string },
  expected: Expected,
): Promise<{ app: ProbedApp; run: SignInRun }> {
  const app = await openApp(options);
  const { window } = app;
  await window.getByLabel('Käyttäjätunnus').fill(user);
  await window.getByLabel('Salasana').fill(password);
  // A person takes at least this long to type; the engine gets ready meanwhile.
  await sleep(3000);
  const began = await app.ask('now');
  const toRows = await app.ask('submitAndSeeRows');
  for (const [table, rows] of Object.entries(expected)) {
    await until(`${rows} rows of ${table}`, async () => (await app.ask('countCached', table)) >= rows, {
      limitMs: 300_000,
      everyMs: 250,
    });
  }
  const toEverything = (await app.ask('now')) - began;
  return { app, run: { toRows, toEverything, longTasks: await app.ask('longTasks', began) } };
}

/** Gives the recovery key, and waits until the queues' history is in the cache. */
export async function recoverAndSettle({ window, ask }: ProbedApp, recoveryKey: string): Promise<void> {
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Palautusavain').fill(recoveryKey);
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

/** @param whole what signing in to everything stands beside */
export function signInFigures(runs: readonly SignInRun[], floor: Floor, whole = floor): Figure[] {
  const longTasks = runs.flatMap((run) => run.longTasks);
  return [
    timing(
      'sign-in to a usable list',
      runs.map(({ toRows }) => toRows),
      floor,
      { of: 'median', times: 2 },
    ),
    timing(
      'sign-in to everything in the cache',
      runs.map(({ toEverything }) => toEverything),
      whole,
    ),
    amount(`long tasks while synchronising (of ${runs.length} runs)`, longTasks.length, 'tasks', 1),
    amount('the longest of them', Math.max(0, ...longTasks), 'ms'),
  ];
}
