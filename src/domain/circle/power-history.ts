import { z } from 'zod';

const powerContent = z.object({ users: z.record(z.string(), z.number()).default({}) });

/** Who had a power of her own before and after a change of a room's power levels (Matrix spec, m.room.power_levels). */
export const powersChanged = z.object({
  before: z.record(z.string(), z.number()),
  after: z.record(z.string(), z.number()),
});
export type PowersChanged = z.infer<typeof powersChanged>;

/** What a power levels event changed; null where its content does not parse. */
export function powerChange(before: unknown, after: unknown): PowersChanged | null {
  const [was, is] = [powerContent.safeParse(before), powerContent.safeParse(after)];
  return is.success ? { before: was.data?.users ?? {}, after: is.data.users } : null;
}

/** A change of a room's power levels at its place in the room's order. */
export interface PlacedPowers extends PowersChanged {
  sort: number;
}

/**
 * A person's power level at a place in the room's order: after the last change before it; before the first change, what
 * that one replaced; and where no change is known, what holds now.
 * @param changes in the room's order
 */
export function powerAt(
  userId: string,
  sort: number,
  changes: readonly PlacedPowers[],
  now: Readonly<Record<string, number>>,
): number {
  const last = changes.findLast((change) => change.sort < sort);
  const powers = last?.after ?? changes[0]?.before ?? now;
  return powers[userId] ?? 0;
}
