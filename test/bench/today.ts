import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../../src/renderer/data/paths';
import type { ProbedApp } from './app';
import { amount, timing, type Figure } from './figures';
import type { PageFloors } from './floors';
import { openPlace } from './rooms';

const openQuestions = 2_000;
const opened = 12;
const target = { of: 'p95', times: 2.5 } as const;

/** Opens Tänään with many questions in it, which are put in the cache for this and taken out again. */
export async function todayWithMany(app: ProbedApp, floors: PageFloors): Promise<Figure[]> {
  await app.ask('addOpenQuestions', openQuestions);
  await app.window.reload();
  await app.window.locator('.shell__list li [data-row]').first().waitFor();
  // Until the start is over.
  await sleep(5_000);
  const taken: number[] = [];
  const since = await app.ask('now');
  for (let round = 0; round < opened; round += 1) {
    await openPlace(app, paths.circles());
    taken.push(await app.ask('openPlace', paths.today()));
    await sleep(500);
  }
  const long = await app.ask('longTasks', since);
  await app.ask('removeOpenQuestions');
  return [
    timing(`opening Tänään with ${openQuestions} open questions`, taken, floors.clickRows, target),
    amount('… the longest task meanwhile', Math.max(0, ...long), 'ms', 50),
  ];
}
