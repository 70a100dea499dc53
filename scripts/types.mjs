/** npm run types: every part of the project by its own tsconfig.json, all of them also when an earlier one has errors. */
import { join } from 'node:path';
import { ended, runScript, startProcess } from './processes.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkout, paths } from './setup/paths.mjs';

// Named by its package: the TypeScript 6 that typescript-eslint reads types with brings a `tsc` too, and which of the
// two npm links into node_modules/.bin depends on how they were installed.
const compiler = join(paths.nodeModules, 'typescript-native', 'bin', 'tsc');

const parts = [
  ...['src/domain', 'src/cache', 'src/engine', 'src/renderer', 'src/preload', 'src/main'],
  ...['scripts', 'scripts/demo', 'scripts/intake', 'test'],
];

await runScript(async () => {
  await ensureDependencies();
  let code = 0;
  for (const part of parts) {
    code = (await ended(startProcess(paths.node, [compiler, '-p', part], { cwd: checkout }))) || code;
  }
  return code;
});
