/** npm run dev: the desktop client on the demonstration, rebuilt and reloaded as its sources change. */
import { join } from 'node:path';
import { desktopEnvironment, hasDisplay } from './clients.mjs';
import { sayAccounts, startDemonstration } from './demonstration.mjs';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { SetupError } from './setup/progress.mjs';
import { ensurePython } from './setup/python.mjs';
import { sandboxIsMissing } from './setup/sandbox.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensurePython();
  const electron = await ensureElectron();
  if (electron.kind === 'none') throw new SetupError(electron.reason, 'use npm start, which opens in the browser.');
  if (!hasDisplay()) throw new SetupError('There is no screen here for a window.', 'use npm start, or set DISPLAY.');
  await ensureSystemPackages({ electron: electron.path });
  const homeserver = await startDemonstration();
  sayAccounts();
  const program = join(paths.nodeModules, 'electron-vite', 'bin', 'electron-vite.js');
  const noSandbox = sandboxIsMissing() ? ['--noSandbox'] : [];
  return ended(
    startProcess(paths.node, [program, 'dev', '--watch', ...noSandbox], {
      cwd: checkout,
      env: { ...process.env, ...desktopEnvironment(electron, homeserver.baseUrl), ELECTRON_EXEC_PATH: electron.path },
    }),
  );
});
