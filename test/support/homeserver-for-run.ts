import type { TestProject } from 'vitest/node';
import type { Demo } from '../../scripts/demo/model';
import { smallCounty } from '../../scripts/demo/small-county';
import { standCounty } from './county';

declare module 'vitest' {
  interface ProvidedContext {
    county: Demo;
    /** When all that the county's people have said was there; milliseconds since the epoch. */
    seededBy: number;
  }
}

/** Starts a homeserver with a small county for one run of the integration tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const county = await standCounty(smallCounty);
  project.provide('county', county.demo);
  project.provide('seededBy', Date.now());
  return county.close;
}
