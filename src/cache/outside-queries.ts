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
 * Does something outside of every query and transaction. Dexie follows through promises which code belongs to them, and
 * now and then takes for a part of them what follows upon a person's click (dexie/Dexie.js issues 1760 and 1831): it is
 * refused then, as a write within a reading transaction or in one that has ended.
 */
export function outsideQueries<Value>(work: () => Value): Value {
  return zones.usePSD(outside, work);
}

/** Begins what writes outside of every live query, in which Dexie refuses it. No query of the cache's writes. */
export const writesOutsideQueries: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'writes outside queries',
  level: 3,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      mode === 'readonly'
        ? core.transaction(stores, mode, options)
        : outsideQueries(() => core.transaction(stores, mode, options)),
  }),
};
