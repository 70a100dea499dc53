import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../../src/renderer/data/paths';
import type { ProbedApp } from './app';
import { timing, type Figure } from './figures';
import type { PageFloors } from './floors';

/** Of a place of the rail at most: more than there are. */
const roomsVisited = 200;
const target = { of: 'p95', times: 2.5 } as const;

/** Goes through rooms of a list twice. The page of the list stays; the content beside it changes. */
export async function roomSwitches(app: ProbedApp, floors: PageFloors): Promise<Figure[]> {
  const talk = await visits(app, paths.other(), 'openRow');
  const questions = await visits(app, paths.circles(), 'openRow');
  return [
    timing('opening a talk, first visit', talk.first, floors.clickRows, target),
    timing('opening a talk again', talk.again, floors.clickRows, target),
    timing('opening a consultation room, first visit', questions.first, floors.clickRows, target),
    timing('opening a consultation room again', questions.again, floors.clickRows, target),
  ];
}

/** Opens rows of a place, those that lead to a kind of page, and opens them again. */
export async function visits(
  app: ProbedApp,
  list: string,
  open: 'openRow' | 'openCircle',
): Promise<{ first: number[]; again: number[] }> {
  await openPlace(app, list);
  const links = (await app.ask('rowLinks', open === 'openRow' ? '/rooms/' : '/circles/')).slice(0, roomsVisited);
  const visit = async () => {
    const taken: number[] = [];
    for (const link of links) {
      taken.push(await app.ask(open, link));
      // What the engine fetches for the room comes meanwhile.
      await sleep(400);
    }
    return taken;
  };
  return { first: await visit(), again: await visit() };
}

/** Goes to a place of the rail and waits for its rows. */
export async function openPlace({ window }: ProbedApp, path: string): Promise<void> {
  await window.locator(`nav a[href="#${path}"]`).click();
  await window.locator('.shell__list li [data-row]').first().waitFor();
  await sleep(500);
}
