/** npm run homeserver: the demonstration's homeserver alone, for a client that is opened some other way. */
import { parseArgs } from 'node:util';
import { sayAccounts, startDemonstration } from '../demonstration.mjs';
import { runScript } from '../processes.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { say } from '../setup/progress.mjs';
import { ensurePython } from '../setup/python.mjs';

const { values: options } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

await runScript(async () => {
  await ensureDependencies();
  await ensurePython();
  const homeserver = await startDemonstration(options);
  say(`The homeserver ${homeserver.serverName} is at ${homeserver.baseUrl}; its log is ${homeserver.logPath}.`);
  sayAccounts();
  say('Ctrl+C ends it.');
  return new Promise(() => undefined);
});
