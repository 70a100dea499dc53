/** npm run build: the Electron application in out/ and the browser client in out/web. */
import { runScript } from './processes.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { say } from './setup/progress.mjs';

await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
  say('The desktop client is in out/ (start it with an Electron: electron .), the browser client in out/web/.');
  return 0;
});
