/** How many tests passed and failed, read from what the test runners wrote. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A part that failed without naming a failed test (it crashed, or a type or a rule is broken) counts as one failure.
 * @param {number} exitCode
 * @param {Count} count
 * @returns {Count}
 */
export function withCrash(exitCode, count) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} file
 * @returns {Count}
 */
export function vitestCount(file) {
  const report = readReport(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/**
 * @param {string} file
 * @returns {Count}
 */
export function playwrightCount(file) {
  const stats = readReport(file)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
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
