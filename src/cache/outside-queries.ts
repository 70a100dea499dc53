import { Dexie, type DBCore, type Middleware } from 'dexie';

type Zone = object;

/** What Dexie has for those who build upon it, and its types do not tell: to which code it believes a moment to belong. */
interface Zones {
  PSD: Zone;
  usePSD<Value>(zone: Zone, work: () => Value): Value;
}

const zones = Dexie.Promise as unknown as Zones;
const outside = zones.PSD;

/**
 * Begins what writes outside of every live query. Dexie follows through promises which code belongs to a query, now and
 * then takes for it what follows upon a person's click, and then refuses to write until the window is loaded anew
 * (dexie/Dexie.js issues 1760 and 1831). No query of the cache's writes.
 */
export const writesOutsideQueries: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'writes outside queries',
  level: 3,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      mode === 'readonly'
        ? core.transaction(stores, mode, options)
        : zones.usePSD(outside, () => core.transaction(stores, mode, options)),
  }),
};
