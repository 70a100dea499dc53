/** How many tests passed, and which failed, read from what the test runners wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * What came of a part: how many tests passed, and of each that failed its name and the first line of why.
 * @typedef {{ passed: number, failed: string[] }} Outcome
 */

/**
 * A part that failed without naming a failed test (it crashed, or a type or a rule is broken) counts as one failure.
 * @param {string} title
 * @param {number} exitCode
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function withCrash(title, exitCode, outcome) {
  const hasCrashed = exitCode !== 0 && outcome.failed.length === 0;
  return hasCrashed ? { ...outcome, failed: [`${title}: ended with ${exitCode}, and no test had failed`] } : outcome;
}

/**
 * @param {string} file
 * @returns {Outcome}
 */
export function vitestOutcome(file) {
  const report = readReport(file);
  const failed = (report?.testResults ?? []).flatMap((/** @type {any} */ suite) => {
    const tests = suite.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (suite.status === 'failed' && tests.length === 0) return [described(suite.name, suite.message)];
    return tests.map((/** @type {any} */ test) => described(test.fullName, test.failureMessages[0]));
  });
  return { passed: report?.numPassedTests ?? 0, failed };
}

/**
 * @param {string} file
 * @returns {Outcome}
 */
export function playwrightOutcome(file) {
  const report = readReport(file);
  const { expected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: (report?.suites ?? []).flatMap(failedIn) };
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function failedIn({ specs = [], suites = [] }) {
  const own = specs.flatMap((/** @type {any} */ spec) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'unexpected')
      .map((/** @type {any} */ test) => described(spec.title, test.results.at(-1)?.error?.message)),
  );
  return [...own, ...suites.flatMap(failedIn)];
}

/**
 * @param {string} name
 * @param {string | undefined} message
 */
function described(name, message) {
  const [first = ''] = stripVTControlCharacters(message ?? '').split('\n');
  return first ? `${name}: ${first}` : name;
}

/**
 * @param {string} file
 * @returns {any} undefined when the runner did not live to write it
 */
function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
