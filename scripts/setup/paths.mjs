/**
 * Where things are. Everything that a checkout makes for itself, other than node_modules and the build,
 * lives in its own git-ignored `.piiri/`: removing that folder takes the machine back to a clean checkout.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

export const checkout = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

const local = join(checkout, '.piiri');
const python = join(local, 'python');

export const paths = {
  local,
  nodeModules: join(checkout, 'node_modules'),
  /** Node 24 from the devDependency `node`; the machine's own may be older than the client's libraries want. */
  node: join(checkout, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node'),
  python,
  pythonExecutable: windows ? join(python, 'Scripts', 'python.exe') : join(python, 'bin', 'python'),
  /** The evaluation runtime; the official one stays inside its npm package. */
  electron: join(local, 'electron'),
  stamps: join(local, 'stamps'),
  reports: join(local, 'reports'),
  /** The county that a run of the tests has seeded, for as long as it runs. */
  testCounty: join(local, 'test-county'),
  demo: join(local, 'demo'),
  demoAccounts: join(local, 'demo.json'),
  profile: join(local, 'profile'),
  webPort: join(local, 'web-port'),
  build: join(checkout, 'out'),
  webBuild: join(checkout, 'out', 'web'),
};
