/**
 * Child processes that never outlive the script that started them. Each runs in a process group of its own, so that
 * ending it ends its children too (xvfb-run's Xvfb, Electron's helpers, tsx's node); the price is that the terminal's
 * Ctrl+C reaches only this process, which passes it on.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { reportFailure, SetupError } from './setup/progress.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

const windows = process.platform === 'win32';
const graceMs = 5000;
const headLines = 10;
const tailLines = 25;

/** @type {Set<ChildProcess>} */
const running = new Set();

process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function startProcess(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', detached: !windows, windowsHide: true, ...options });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => {
    // What the leader left behind in its group goes with it.
    signalGroup(child, 'SIGKILL');
    running.delete(child);
  });
  return child;
}

/**
 * Waits for the end of a process. Rejects only when it could not be started at all.
 * @param {ChildProcess} child
 * @returns {Promise<number>} the exit code; 128 + n for signal n, as shells do
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    if (hasEnded(child)) return resolve(exitCode(child.exitCode, child.signalCode));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

/**
 * Asks politely, then does not.
 * @param {ChildProcess} child
 */
export async function stopProcess(child) {
  if (hasEnded(child)) return;
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await ended(child).finally(() => clearTimeout(timer));
}

/** @param {ChildProcess} child */
export async function killProcess(child) {
  if (hasEnded(child)) return;
  signalGroup(child, 'SIGKILL');
  await ended(child);
}

/**
 * Runs a command to its end, quietly, and gives its output; a failure shows the beginning and the end of what it said.
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions & { message: string, whatToDo: string, timeoutMs?: number }} options
 * @returns {Promise<string>}
 */
export async function run(command, args, { message, whatToDo, timeoutMs, ...options }) {
  const child = startProcess(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let timedOut = false;
  child.stdout?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk));
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk));
  const timer = timeoutMs
    ? setTimeout(() => {
        timedOut = true;
        signalGroup(child, 'SIGKILL');
      }, timeoutMs)
    : undefined;
  const code = await ended(child)
    .catch((/** @type {Error} */ error) => {
      output += error.message;
      return 127;
    })
    .finally(() => clearTimeout(timer));
  if (code === 0) return output;
  const reason = timedOut ? `${command} took longer than ${timeoutMs} ms.` : excerpt(output);
  throw new SetupError(`${message}\n\n${reason}`, whatToDo);
}

/** @param {string} text */
export function lastLines(text) {
  return text.trimEnd().split('\n').slice(-tailLines).join('\n');
}

/**
 * Some programs say first what is wrong, and some last.
 * @param {string} text
 */
function excerpt(text) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= headLines + tailLines) return lines.join('\n');
  return [...lines.slice(0, headLines), '…', ...lines.slice(-tailLines)].join('\n');
}

/**
 * The frame of every entry script: runs it, ends all children with it however it ends, and says what went wrong.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function runScript(main) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void endEverything(exitCode(null, signal)));
  }
  for (const failure of ['uncaughtException', 'unhandledRejection']) {
    process.on(failure, (error) => {
      reportFailure(error);
      void endEverything(1);
    });
  }
  endWithNpm();
  try {
    await endEverything((await main()) ?? 0);
  } catch (error) {
    if (ending) return;
    reportFailure(error);
    await endEverything(1);
  }
}

let ending = false;

/** @param {number} code */
async function endEverything(code) {
  // A second Ctrl+C means now; the exit handler kills what is left.
  if (ending) process.exit(code);
  ending = true;
  await Promise.all([...running].map(stopProcess));
  process.exit(code);
}

/**
 * npm may be ended in ways that never reach its script: killed, or with a shell in between that passes no signal on.
 * When npm is gone, the person has ended `npm start`.
 */
function endWithNpm() {
  const npm = npmAbove();
  if (windows || !process.env.npm_lifecycle_event || npm.includes('1')) return;
  setInterval(() => {
    if (npmAbove().join() !== npm.join() && !ending) void endEverything(exitCode(null, 'SIGTERM'));
  }, 1000).unref();
}

/** @returns {string[]} our parent, and its parent when it is only the shell that npm runs scripts in */
function npmAbove() {
  const parent = String(process.ppid);
  try {
    const [, name, grandparent = ''] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return name === 'sh' ? [parent, grandparent] : [parent];
  } catch {
    // Not Linux; there the shell is replaced by the script.
    return [parent];
  }
}

/** @param {ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/**
 * @param {ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // Already gone; on macOS a group of zombies answers EPERM.
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
