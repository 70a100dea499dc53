/** npm test: sets everything up, runs every part even when an earlier one failed, and counts. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureEverythingForTests } from './setup/everything-for-tests.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { heading, reportFailure, say } from './setup/progress.mjs';
import { playwrightCount, vitestCount, withCrash } from './test-reports.mjs';
import { virtualDisplay } from './virtual-display.mjs';

/** @typedef {import('./test-reports.mjs').Count} Count */

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
  const counts = await countAll();
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @returns {Promise<Count[]>} */
async function countAll() {
  try {
    heading('Set-up');
    const env = { ...process.env, ...(await ensureEverythingForTests()) };
    rmSync(paths.reports, { recursive: true, force: true });
    mkdirSync(paths.reports, { recursive: true });
    const counts = [];
    for (const part of parts) counts.push(await runPart(part, env));
    return counts;
  } catch (error) {
    reportFailure(error);
    return [{ passed: 0, failed: 1 }];
  }
}

/**
 * @param {typeof parts[number]} part
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
async function runPart({ title, script, runner }, env) {
  heading(title);
  const report = join(paths.reports, `${script}.json`);
  const npm = ['npm', 'run', '--silent', script];
  switch (runner) {
    case 'vitest': {
      const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const code = await runToEnd([...npm, ...reporters], env);
      return withCrash(code, vitestCount(report));
    }
    case 'playwright': {
      const display = process.platform === 'linux' ? virtualDisplay : [];
      const code = await runToEnd([...display, ...npm, '--', '--reporter=list,json'], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      return withCrash(code, playwrightCount(report));
    }
    default:
      return withCrash(await runToEnd(npm, env), { passed: 0, failed: 0 });
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
