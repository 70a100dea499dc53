import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../../src/renderer/data/paths';
import type { ProbedApp } from './app';
import { amount, timing, type Figure } from './figures';
import type { PageFloors } from './floors';
import { openPlace } from './rooms';

const contacts = 10_000;
const waiting = 200;
const opened = 12;
const target = { of: 'p95', times: 2.5 } as const;
const inbox = `#${paths.room('!bench:inbox')}`;

/** Opens an inbox of many contacts, which are put in the cache for this and taken out again. */
export async function inboxOfMany(app: ProbedApp, floors: PageFloors): Promise<Figure[]> {
  await app.ask('addContacts', contacts, waiting);
  await app.window.reload();
  await app.window.locator('.shell__list li [data-row]').first().waitFor();
  // Until the start is over.
  await sleep(5_000);
  await openPlace(app, paths.circles());
  const other = (await app.ask('rowLinks', '/rooms/')).find((link) => link !== inbox);
  if (other === undefined) throw new Error('no other room to come from');
  const taken: number[] = [];
  const since = await app.ask('now');
  for (let round = 0; round < opened; round += 1) {
    await app.ask('openRow', other);
    await sleep(400);
    taken.push(await app.ask('openRow', inbox));
    await sleep(400);
  }
  const long = await app.ask('longTasks', since);
  await app.ask('removeContacts');
  return [
    timing(`opening an inbox of ${contacts} contacts, ${waiting} of which wait`, taken, floors.clickRows, target),
    amount('… the longest task meanwhile', Math.max(0, ...long), 'ms', 50),
  ];
}
