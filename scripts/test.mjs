/** npm test: sets everything up, runs every part even when an earlier one failed, and counts. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureEverythingForTests } from './setup/everything-for-tests.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { heading, reportFailure, say } from './setup/progress.mjs';
import { playwrightOutcome, vitestOutcome, withCrash } from './test-reports.mjs';
import { virtualDisplay } from './virtual-display.mjs';

/** @typedef {import('./test-reports.mjs').Outcome} Outcome */

/** Each part is an npm script, so that it can be run alone by the same name. */
const parts = [
  { title: 'Types', script: 'types', runner: 'none' },
  { title: 'Lint rules', script: 'lint', runner: 'none' },
  { title: 'Formatting', script: 'format', runner: 'none' },
  { title: 'Unit tests', script: 'unit', runner: 'vitest' },
  { title: 'Integration tests (in the browser, against a homeserver)', script: 'integration', runner: 'vitest' },
  { title: 'End-to-end tests', script: 'e2e', runner: 'playwright' },
];

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
    const env = { ...process.env, ...(await ensureEverythingForTests()) };
    rmSync(paths.reports, { recursive: true, force: true });
    mkdirSync(paths.reports, { recursive: true });
    const outcomes = [];
    for (const part of parts) outcomes.push(await runPart(part, env));
    return outcomes;
  } catch (error) {
    reportFailure(error);
    return [{ passed: 0, failed: ['Set-up'] }];
  }
}

/**
 * @param {typeof parts[number]} part
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
async function runPart({ title, script, runner }, env) {
  heading(title);
  const report = join(paths.reports, `${script}.json`);
  const npm = ['npm', 'run', '--silent', script];
  switch (runner) {
    case 'vitest': {
      const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const code = await runToEnd([...npm, ...reporters], env);
      return withCrash(title, code, vitestOutcome(report));
    }
    case 'playwright': {
      const display = process.platform === 'linux' ? virtualDisplay : [];
      const code = await runToEnd([...display, ...npm, '--', '--reporter=list,json'], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      return withCrash(title, code, playwrightOutcome(report));
    }
    default:
      return withCrash(title, await runToEnd(npm, env), { passed: 0, failed: [] });
  }
}

/**
 * @param {string[]} commandLine
 * @param {NodeJS.ProcessEnv} env
 */
function runToEnd([command = '', ...args], env) {
  // On Windows npm is a batch file, which only a shell can run.
  return ended(startProcess(command, args, { cwd: checkout, env, shell: process.platform === 'win32' }));
}
