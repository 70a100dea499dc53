/** npm run intake: takes contacts of another system into an inbox; see docs/operations.md. */
import { join } from 'node:path';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkout, paths } from './setup/paths.mjs';

await runScript(async () => {
  await ensureDependencies();
  const args = ['--import', 'tsx', join(checkout, 'scripts', 'intake', 'main.ts'), ...process.argv.slice(2)];
  return ended(startProcess(paths.node, args));
});
