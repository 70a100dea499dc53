/** npm, run by the Node that the person has: never by the one in node_modules, which npm is about to replace. */
import { delimiter } from 'node:path';
import { run } from '../processes.mjs';
import { paths } from './paths.mjs';

/**
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNpm(args, options) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(paths.nodeModules));
  const env = { ...process.env, ...options.env, PATH: path.join(delimiter) };
  // On Windows npm is a batch file, which only a shell can run.
  return run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}
