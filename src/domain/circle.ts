import { z } from 'zod';

export const circleKinds = ['team', 'network'] as const;

/** State `fi.piiri.circle` of a circle's space. */
export const circleContent = z.object({
  v: z.literal(1),
  kind: z.enum(circleKinds),
  purpose: z.string().max(500).default(''),
});
export type CircleContent = z.infer<typeof circleContent>;

/** Power level at which a member is a circle's lead (Matrix spec, m.room.power_levels: 50 may moderate). */
export const leadPowerLevel = 50;
