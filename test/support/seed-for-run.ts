/** Seeds the small county that all parts of an `npm test` stand up from, into the folder that it is given. */
import { smallCounty } from '../../scripts/demo/small-county';
import { runScript } from '../../scripts/processes.mjs';
import { seedAtRest } from './county-at-rest';

// Ends the process, too, which timers of the SDK would keep for two minutes.
await runScript(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('no folder was given');
  await seedAtRest(smallCounty, folder);
  return 0;
});
