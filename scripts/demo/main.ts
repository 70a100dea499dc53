import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { registerAccount } from '../homeserver/accounts.mjs';
import { utuvaara } from './county';
import { seedCounty } from './seed';

/** Makes the demonstration's county on a homeserver that is only for it, and writes who may sign in, and how. */

const { values } = parseArgs({
  options: {
    homeserver: { type: 'string' },
    'server-name': { type: 'string' },
    'shared-secret-file': { type: 'string' },
    out: { type: 'string' },
  },
});
const baseUrl = option('homeserver').replace(/\/$/, '');
const sharedSecretPath = option('shared-secret-file');
const out = option('out');

try {
  rmSync(out, { force: true });
  readFileSync(sharedSecretPath);
  const demo = await seedCounty({
    homeserver: baseUrl,
    serverName: option('server-name'),
    county: utuvaara,
    registerUser: (account) => registerAccount({ baseUrl, sharedSecretPath }, account),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  // Whole or not at all: its absence says that the demonstration has to be made again.
  writeFileSync(`${out}.part`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${out}.part`, out);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function option(name: keyof typeof values): string {
  const value = values[name];
  if (value) return value;
  process.stderr.write(`--${name} is missing\n`);
  process.exit(2);
}
