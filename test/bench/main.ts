/**
 * Measures the built app in real Electron against a homeserver of its own, and shows each figure beside a floor of the
 * same run. It judges nothing by its exit code: that says only whether everything could be measured.
 * `--fresh` makes the homeservers' data anew; `--sign-in` measures signing in alone, `--county` one person's work alone,
 * and `--organisation` a large organisation alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../scripts/processes.mjs';
import { step } from '../../scripts/setup/progress.mjs';
import { withApp, type AppOptions } from './app';
import { coldStartFigure, coldStarts, filesOfStart } from './cold-start';
import { inboxOfMany } from './contacts';
import { startBenchHomeserver } from './data';
import type { Figure } from './figures';
import { ensureLongRoom, longRoom } from './long-room';
import { measureCountyFloors, measurePageFloors, type PageFloors } from './floors';
import { startOrganisation } from './organisation/data';
import { measureOrganisation } from './organisation/measure';
import { makePages, type BenchPages } from './pages';
import { report, type Run } from './report';
import { roomSwitches } from './rooms';
import { sending } from './sending';
import { recoverAndSettle, signIn, signInFigures, type SignInRun } from './sign-in';
import { measureSize } from './size';
import { todayWithMany } from './today';

const signIns = 5;
const has = (option: string) => process.argv.includes(option);

type Part = Omit<Run, 'chromium'>;

await runScript(async () => {
  const fresh = has('--fresh');
  const pages = makePages();
  const work = mkdtempSync(join(tmpdir(), 'piiri-bench-'));
  try {
    const floors = await step('Floors', () => measurePageFloors(pages));
    const parts: Part[] = [];
    if (!has('--organisation')) parts.push(await measureCounty(pages, floors, work, fresh));
    if (!has('--sign-in') && !has('--county')) parts.push(await measureLarge(pages, floors, work, fresh));
    report({
      figures: parts.flatMap((part) => part.figures),
      floors: [floors.blankFrame, floors.clickRows, floors.readPage, ...parts.flatMap((part) => part.floors)],
      data: Object.assign({}, ...parts.map((part) => part.data)),
      chromium: await chromiumOf(pages),
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

function chromiumOf({ blank }: BenchPages): Promise<string> {
  return withApp({ buildDir: blank }, ({ window }) =>
    window.evaluate(() => /Chrome\/(\S+)/.exec(navigator.userAgent)?.[1] ?? ''),
  );
}

/** One person's work: long conversations, encrypted ones among them. */
async function measureCounty(pages: BenchPages, ofPage: PageFloors, work: string, fresh: boolean): Promise<Part> {
  const bench = await startBenchHomeserver({ fresh });
  const { reader } = bench;
  const longRoomId = await ensureLongRoom(bench);
  const { rooms, messages, encryptedRooms, encryptedMessages } = bench.data;
  const ofCounty = await step('Floors of the homeserver', () => measureCountyFloors(bench));
  const floors = { ...ofPage, ...ofCounty };
  const part: Part = {
    figures: [],
    floors: [floors.signIn, floors.message],
    data: { 'A long history': { rooms, messages, encryptedRooms, encryptedMessages } },
  };
  const options = (profile: string): AppOptions & { profile: string } => ({
    buildDir: pages.piiri,
    homeserver: bench.homeserver.baseUrl,
    profile: join(work, profile),
  });
  const kept = options('kept');
  const expected = { rooms };

  const runs: SignInRun[] = [];
  await step(`Signing in on ${signIns} new devices`, async () => {
    for (let round = 1; round < signIns; round += 1) {
      const { app, run } = await signIn(options(`new-${round}`), reader, expected);
      runs.push(run);
      await app.close();
    }
  });
  if (has('--sign-in')) {
    await bench.homeserver.stop();
    return { ...part, figures: signInFigures(runs, floors.signIn) };
  }
  const ofRooms = await step('Rooms and messages', async (): Promise<Figure[]> => {
    const { app, run } = await signIn(kept, reader, expected);
    try {
      runs.push(run);
      await recoverAndSettle(app, reader.recoveryKey);
      return [
        ...(await longRoom(app, bench, floors, longRoomId)),
        ...(await roomSwitches(app, floors)),
        ...(await sending(app, bench, floors)),
      ];
    } finally {
      await app.close();
    }
  });
  const up = await step('Cold starts', () => coldStarts(kept));
  const files = await filesOfStart(kept);
  const ofToday = await step('Tänään with many questions', () => withApp(kept, (app) => todayWithMany(app, floors)));
  await bench.homeserver.stop();
  // Whose room the homeserver does not know: it would take it from the list.
  const ofInbox = await step('An inbox of many contacts', () => withApp(kept, (app) => inboxOfMany(app, floors)));
  const down = await step('Cold starts without the homeserver', () => coldStarts(kept));
  const figures = [
    coldStartFigure('cold start to a usable list', up, floors),
    coldStartFigure('the same without the homeserver', down, floors),
    ...signInFigures(runs, floors.signIn),
    ...ofRooms,
    ...ofToday,
    ...ofInbox,
    ...measureSize(pages.piiri, files),
  ];
  return { ...part, figures };
}

async function measureLarge(pages: BenchPages, floors: PageFloors, work: string, fresh: boolean): Promise<Part> {
  const organisation = await startOrganisation({ fresh });
  const { people, circles, rooms, madeInSeconds } = organisation.data;
  try {
    const measured = await measureOrganisation(pages, organisation, floors, work);
    return { ...measured, data: { 'A large organisation': { people, circles, rooms, madeInSeconds } } };
  } finally {
    await organisation.homeserver.stop();
  }
}
