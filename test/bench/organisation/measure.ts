import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { step, say } from '../../../scripts/setup/progress.mjs';
import { paths } from '../../../src/renderer/data/paths';
import type { AppOptions, ProbedApp } from '../app';
import { coldStartFigure, coldStarts } from '../cold-start';
import { memoryOf } from '../devtools';
import { named, timing, weight, type Figure, type Floor } from '../figures';
import { signInFloor, type PageFloors } from '../floors';
import type { BenchPages } from '../pages';
import { openPlace, visits } from '../rooms';
import { recoverAndSettle, signIn, signInFigures, type SignInRun } from '../sign-in';
import type { Organisation, OrganisationData } from './data';
import { searchFigures } from './search';

type Account = OrganisationData['reader'];

const signIns = 3;
const placesOpened = 12;
const target = { of: 'p95', times: 2.5 } as const;

/** What Piiri takes in a large organisation: for a professional, and for one who is in all of its rooms. */
export async function measureOrganisation(
  pages: BenchPages,
  { homeserver, data }: Organisation,
  floors: PageFloors,
  work: string,
): Promise<{ figures: Figure[]; floors: Floor[] }> {
  const figures = await step('Search in memory', async () => searchFigures());
  const found: Floor[] = [];
  const measured = async (who: 'reader' | 'organiser', times: number) => {
    const account = data[who];
    const [few, whole] = [
      await signInFloor(homeserver.baseUrl, account),
      await signInFloor(homeserver.baseUrl, account, account.rooms),
    ];
    found.push(few, whole);
    const kept = { buildDir: pages.piiri, homeserver: homeserver.baseUrl, profile: join(work, `organisation-${who}`) };
    const { runs, figures: ofScreens } = await withEverything(kept, account, data, floors, times);
    const starts = await coldStarts(kept);
    const all = [
      coldStartFigure('cold start to a usable list', starts, floors),
      ...signInFigures(runs, few, whole),
      ...ofScreens,
    ];
    figures.push(...all.map((figure) => named(figure, `${account.rooms} rooms`)));
  };
  await step('A professional of a large organisation', () => measured('reader', signIns));
  await step('One who is in all of its rooms', () => measured('organiser', 1));
  return { figures, floors: found };
}

/** Signs in so many times; what is measured of screens and memory is measured in the last. */
async function withEverything(
  kept: AppOptions & { profile: string },
  account: Account,
  { people }: OrganisationData,
  floors: PageFloors,
  times: number,
): Promise<{ runs: SignInRun[]; figures: Figure[] }> {
  const runs: SignInRun[] = [];
  for (let round = 1; ; round += 1) {
    const isLast = round === times;
    const profile = isLast ? kept.profile : `${kept.profile}-${round}`;
    const { app, run } = await signIn({ ...kept, profile }, account, { rooms: account.rooms, people });
    runs.push(run);
    try {
      if (isLast) return { runs, figures: await ofOpenApp(app, account, floors) };
    } finally {
      await app.close();
    }
  }
}

async function ofOpenApp(app: ProbedApp, { recoveryKey }: Account, floors: PageFloors): Promise<Figure[]> {
  await recoverAndSettle(app, recoveryKey);
  const { page, worker, resident } = await memoryOf(app.electron);
  const blank = floors.memory;
  const inMemory = [
    weight("the page's memory for JavaScript", page, { name: 'a blank page', value: blank.page }),
    weight("the engine's memory for JavaScript", worker, { name: 'a blank page', value: blank.page }),
    weight("resident memory of the page's process", resident, { name: 'a blank page', value: blank.resident }),
  ];
  const lists = await timesOfCircleList(app);
  const circles = await visits(app, paths.circles(), 'openCircle');
  return [
    timing('the list of circles', lists, floors.clickRows, target),
    timing("opening a circle's page, first visit", circles.first, floors.clickRows, target),
    timing("opening a circle's page again", circles.again, floors.clickRows, target),
    ...(await searchOnScreen(app, floors)),
    ...inMemory,
  ];
}

async function timesOfCircleList(app: ProbedApp): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < placesOpened; round += 1) {
    await openPlace(app, paths.today());
    taken.push(await app.ask('openPlace', paths.circles()));
    await sleep(500);
  }
  return taken;
}

/** Beginnings of names: none of them is how the first of all people is called. */
const keys = ['b', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'ke', 'l', 'la', 'm', 'n', 'o', 'p', 'r', 's', 't', 'v'];

async function searchOnScreen(app: ProbedApp, floors: PageFloors): Promise<Figure[]> {
  const people = '/people';
  if ((await app.window.locator(`nav a[href="#${people}"]`).count()) === 0) {
    say('This build has no list of people: its search is not measured on the screen.');
    return [];
  }
  await openPlace(app, people);
  const taken: number[] = [];
  for (const key of keys) {
    taken.push(await app.ask('searchNames', key));
    await sleep(100);
    await app.ask('searchNames', 'a');
    await sleep(100);
  }
  return [timing('a key in the search of people', taken, floors.clickRows, target)];
}
