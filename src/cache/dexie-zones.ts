import { Dexie } from 'dexie';

/** What belongs together of what goes on: a live query, a transaction. */
interface Zone {
  /** What the live query has read, where this is one's. */
  subscr?: object;
}

/** What Dexie has for those who build upon it, and its types do not tell: to which code it believes a moment to belong. */
interface Zones {
  PSD: Zone;
  usePSD<Value>(zone: Zone, work: () => Value): Value;
}

export const zones = Dexie.Promise as unknown as Zones;
