/**
 * Measures the built app in real Electron against a homeserver of its own, and shows each figure beside a floor of the
 * same run. It judges nothing by its exit code: that says only whether everything could be measured.
 * `--fresh` makes the homeserver's data anew; `--sign-in` measures signing in alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../scripts/processes.mjs';
import { step } from '../../scripts/setup/progress.mjs';
import type { AppOptions } from './app';
import { coldStartFigure, coldStarts, filesOfStart } from './cold-start';
import { startBenchHomeserver } from './data';
import type { Figure } from './figures';
import { measureFloors } from './floors';
import { makePages } from './pages';
import { report } from './report';
import { roomSwitches } from './rooms';
import { sending } from './sending';
import { recoverAndSettle, signIn, signInFigures, type SignInRun } from './sign-in';
import { measureSize } from './size';

const signIns = 5;

await runScript(async () => {
  const bench = await startBenchHomeserver({ fresh: process.argv.includes('--fresh') });
  const pages = makePages();
  const work = mkdtempSync(join(tmpdir(), 'piiri-bench-'));
  const figures: Figure[] = [];
  let chromium = '';
  try {
    const floors = await step('Floors', () => measureFloors(pages, bench));
    const options = (profile: string): AppOptions & { profile: string } => ({
      buildDir: pages.piiri,
      homeserver: bench.homeserver.baseUrl,
      profile: join(work, profile),
    });
    const kept = options('kept');

    const runs: SignInRun[] = [];
    await step(`Signing in on ${signIns} new devices`, async () => {
      for (let round = 1; round < signIns; round += 1) {
        const { app, run } = await signIn(options(`new-${round}`), bench);
        runs.push(run);
        await app.close();
      }
    });
    if (process.argv.includes('--sign-in')) {
      report({ figures: signInFigures(runs, floors), floors, data: bench.data, chromium });
      await bench.homeserver.stop();
      return;
    }
    await step('Rooms and messages', async () => {
      const { app, run } = await signIn(kept, bench);
      try {
        runs.push(run);
        chromium = await app.window.evaluate(() => /Chrome\/(\S+)/.exec(navigator.userAgent)?.[1] ?? '');
        await recoverAndSettle(app, bench);
        figures.push(...(await roomSwitches(app, floors)), ...(await sending(app, bench, floors)));
      } finally {
        await app.close();
      }
    });
    figures.unshift(...signInFigures(runs, floors));

    const up = await step('Cold starts', () => coldStarts(kept));
    const files = await filesOfStart(kept);
    await bench.homeserver.stop();
    const down = await step('Cold starts without the homeserver', () => coldStarts(kept));
    figures.unshift(
      coldStartFigure('cold start to a usable list', up, floors),
      coldStartFigure('the same without the homeserver', down, floors),
    );
    figures.push(...measureSize(pages.piiri, files));
    report({ figures, floors, data: bench.data, chromium });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
