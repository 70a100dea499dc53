/** npm run bench: the measurements of test/bench, with everything they stand on set up first. */
import { join } from 'node:path';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureEverythingForTests } from './setup/everything-for-tests.mjs';
import { checkout, paths } from './setup/paths.mjs';
import { virtualDisplay } from './virtual-display.mjs';

await runScript(async () => {
  const env = { ...process.env, ...(await ensureEverythingForTests()) };
  const [command, ...args] = [
    ...(process.platform === 'linux' ? virtualDisplay : []),
    ...[paths.node, '--import', 'tsx', join('test', 'bench', 'main.ts'), ...process.argv.slice(2)],
  ];
  return ended(startProcess(command ?? '', args, { cwd: checkout, env }));
});
