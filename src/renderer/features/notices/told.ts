import { z } from 'zod';
import { raisingStages } from '../../../domain/service/raising';
import type { Told } from './plan';

/**
 * What this device has told a person: opaque ids and times, outside the cache, so that neither a new start nor a lost
 * cache makes her hear of the same question twice.
 */

const storageKey = (userId: string) => `piiri-told:${userId}`;

const schema = z.object({
  since: z.number(),
  stages: z.record(z.string(), z.object({ stage: z.enum(raisingStages), at: z.number() })),
  talk: z.record(z.string(), z.number()).default({}),
  invited: z.array(z.string()).nullable().default(null),
  reminded: z.record(z.string(), z.number()).default({}),
}) satisfies z.ZodType<Told>;

/** What was told; at the first start on this device nothing, from now on. */
export function readTold(userId: string, now: number): Told {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(storageKey(userId)) ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Damaged: told anew from now on.
  }
  const told: Told = { since: now, stages: {}, talk: {}, invited: null, reminded: {} };
  writeTold(userId, told);
  return told;
}

export function writeTold(userId: string, told: Told): void {
  localStorage.setItem(storageKey(userId), JSON.stringify(told));
}

/** Forgets what was told, when the device is signed out. */
export function forgetTold(userId: string): void {
  localStorage.removeItem(storageKey(userId));
}
