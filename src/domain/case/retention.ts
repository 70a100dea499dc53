import { z } from 'zod';

/** How long closed cases can be kept at least and at most, in days. */
export const caseDaysLimits = { least: 1, most: 3650 } as const;

/** State `fi.piiri.retention` of the organisation's space. */
export const retentionContent = z.object({
  v: z.literal(1),
  /** Days for which a closed case is kept; for good where it is left out. */
  caseDays: z.int().min(caseDaysLimits.least).max(caseDaysLimits.most).optional(),
});
export type RetentionContent = z.infer<typeof retentionContent>;

const day = 24 * 60 * 60_000;

/**
 * Until when a closed case is kept, in milliseconds since the epoch; null for good.
 * @param stated what the organisations that it may belong to have stated: the longest holds
 */
export function keptUntil(closedAt: number, stated: readonly RetentionContent[]): number | null {
  const days = stated.map(({ caseDays }) => caseDays ?? Infinity);
  const longest = days.length > 0 ? Math.max(...days) : Infinity;
  return longest === Infinity ? null : closedAt + longest * day;
}
