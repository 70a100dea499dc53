/** npm test: sets everything up, runs every part even when an earlier one failed, and counts. */
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended, run, runScript, startProcess } from './processes.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureEverythingForTests } from './setup/everything-for-tests.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { duration, heading, reportFailure, say, step } from './setup/progress.mjs';
import { ensurePython } from './setup/python.mjs';
import { playwrightOutcome, vitestOutcome, withCrash } from './test-reports.mjs';
import { virtualDisplay } from './virtual-display.mjs';

/** @typedef {import('./test-reports.mjs').Outcome} Outcome */
/**
 * An npm script, so that it can be run alone by the same name.
 * @typedef {object} Part
 * @property {string} title
 * @property {string} script
 * @property {'none' | 'vitest' | 'playwright'} runner
 * @property {`${number}/${number}`} [shard] which part of its files, where several runners share them
 */

/** What npm's packages alone are enough for; it goes on beside the rest of the set-up. */
const checks = /** @type {Part[]} */ ([
  { title: 'Types', script: 'types', runner: 'none' },
  { title: 'Lint rules', script: 'lint', runner: 'none' },
  { title: 'Formatting', script: 'format', runner: 'none' },
  { title: 'Unit tests', script: 'unit', runner: 'vitest' },
]);

/** What goes on beside each other once all is set up, as they take equally long: each waits more than it works. */
const besideEachOther = /** @type {Part[][]} */ ([
  [{ title: 'Integration tests, first half', script: 'integration', runner: 'vitest', shard: '1/2' }],
  [
    { title: 'Tests with another Matrix client', script: 'interop', runner: 'vitest' },
    { title: 'Integration tests, second half', script: 'integration', runner: 'vitest', shard: '2/2' },
  ],
]);
const afterTheChecks = /** @type {Part[]} */ ([{ title: 'Cache tests', script: 'cache', runner: 'vitest' }]);

/** Last and alone: people's windows wait for each other. */
const withTheApplication = /** @type {Part[]} */ ([{ title: 'End-to-end tests', script: 'e2e', runner: 'playwright' }]);

await runScript(async () => {
  const outcomes = await runAll();
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  // Said again at the end, where whoever reads a long log begins.
  if (failed.length > 0) heading('Failed');
  for (const each of failed) say(`✘ ${each}`);
  say(`\n${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});

/** @returns {Promise<Outcome[]>} */
async function runAll() {
  try {
    heading('Set-up');
    rmSync(paths.reports, { recursive: true, force: true });
    mkdirSync(paths.reports, { recursive: true });
    const packages = ensureDependencies();
    const python = ensurePython({ tests: true });
    const settingUp = ensureEverythingForTests({ packages, python }).then((made) => ({ ...process.env, ...made }));
    const county = Promise.all([packages, python]).then(seedCounty);
    const withCounty = Promise.all([settingUp, county]).then(([env, made]) => ({ ...env, ...made }));
    const lanes = await Promise.all([
      packages
        .then(() => inOrder(checks, process.env))
        .then(async (done) => [...done, ...(await inOrder(afterTheChecks, await settingUp))]),
      ...besideEachOther.map(async (parts) => inOrder(parts, await withCounty)),
    ]);
    return [...lanes.flat(), ...(await inOrder(withTheApplication, await withCounty))];
  } catch (error) {
    reportFailure(error);
    return [{ passed: 0, failed: ['Set-up'] }];
  } finally {
    rmSync(paths.testCounty, { recursive: true, force: true });
  }
}

/**
 * Seeds the county from which every part that wants a homeserver stands up its own.
 * @returns {Promise<Record<string, string>>} environment variables
 */
async function seedCounty() {
  rmSync(paths.testCounty, { recursive: true, force: true });
  mkdirSync(paths.testCounty, { recursive: true, mode: 0o700 });
  await step('Seeding the county of the tests', () =>
    run(paths.node, ['--import', 'tsx', join('test', 'support', 'seed-for-run.ts'), paths.testCounty], {
      cwd: checkout,
      message: 'The county of the tests could not be seeded.',
      whatToDo: 'see what it says above.',
    }),
  );
  return { PIIRI_TEST_COUNTY: paths.testCounty };
}

/**
 * @param {Part[]} parts
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome[]>}
 */
async function inOrder(parts, env) {
  const outcomes = [];
  for (const part of parts) outcomes.push(await runPart(part, env));
  return outcomes;
}

/**
 * @param {Part} part
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
async function runPart({ title, script, runner, shard }, env) {
  const report = join(paths.reports, `${[script, shard?.[0]].filter(Boolean).join('-')}.json`);
  const npm = ['npm', 'run', '--silent', script];
  switch (runner) {
    case 'vitest': {
      const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const share = shard ? [`--shard=${shard}`] : [];
      const code = await runQuietly(title, [...npm, ...reporters, ...share], { ...env, PIIRI_TEST_SHARD: shard });
      return withCrash(title, code, vitestOutcome(report));
    }
    case 'playwright': {
      heading(title);
      const display = process.platform === 'linux' ? virtualDisplay : [];
      const code = await runToEnd([...display, ...npm, '--', '--reporter=list,json'], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      return withCrash(title, code, playwrightOutcome(report));
    }
    case 'none':
      return withCrash(title, await runQuietly(title, npm, env), { passed: 0, failed: [] });
  }
}

/**
 * Runs beside another part, so that what it says is shown together when it has ended.
 * @param {string} title
 * @param {string[]} commandLine
 * @param {NodeJS.ProcessEnv} env
 */
async function runQuietly(title, commandLine, env) {
  say(`${title}: begun`);
  const begun = performance.now();
  let output = '';
  const code = await runToEnd(commandLine, env, (text) => (output += text));
  heading(`${title}, ${duration(performance.now() - begun)}`);
  say(output);
  return code;
}

/**
 * @param {string[]} commandLine
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} [hear] what it says; unless given, it says so itself
 */
async function runToEnd([command = '', ...args], env, hear) {
  const child = startProcess(command, args, {
    cwd: checkout,
    env,
    stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // On Windows npm is a batch file, which only a shell can run.
    shell: process.platform === 'win32',
  });
  if (!hear) return ended(child);
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
  // Its last words may come after its end.
  const silent = once(child, 'close');
  const code = await ended(child);
  await silent;
  return code;
}
